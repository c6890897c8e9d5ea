/**
 * The words that may stay. Everything that is not on one of these lists is replaced, so a word that is missing here costs a
 * readable fixture, and a word too many could be somebody's name: no given names, no family names.
 */
import { PLATFORM_PAGES } from '../pages/expectations.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** Words of a text or a label that tell a state, some of which readers need. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(
  words(
    'you me guest anon muted unmuted mute unmute speaking talking presenting sharing microphone camera video on off',
  ),
);

/** Icons that pages write as words. */
export const LIGATURES: ReadonlySet<string> = new Set(
  words(`
    call_end call_end_alt mic mic_off mic_none mic_external_on videocam videocam_off closed_caption closed_caption_off
    closed_caption_disabled front_hand back_hand pan_tool waving_hand people people_alt people_outline group groups
    person person_add person_off person_remove present_to_all screen_share stop_screen_share computer_arrow_up chat
    chat_bubble mood add_reaction more_vert more_horiz info keep keep_off push_pin pin visual_effects settings
    expand_more expand_less arrow_drop_down arrow_drop_up close fullscreen fullscreen_exit volume_up volume_off
    volume_mute lock lock_open apps activities grid_view view_sidebar domain_disabled search add remove check done
    error warning help devices headset speaker open_in_new content_copy link frame_person blur_on pause play_arrow stop
  `),
);

/** Words of ids, test ids, states and roles, and of the labels of controls. */
const INTERFACE = words(`
  account acc action actions activity actor active add admin advanced after alert all allow anonymous any app apps area
  arrow at attendee attendees audible audio auto avatar avatars away back badge banner bar before big body border bottom
  box breakout button buttons calling call calls cam camera cameras cancel cap caption captions center chat check checked
  cid circle cls clear close closed collapse collapsed com compact complete conference connected connection container
  content control controls copy count counter cover crossfade current custom dark data date default desktop detail
  details device devices dialog disabled disconnect dismiss display dock dominant down drag drawer drop dropdown dummy
  editor effect effects element email emoji empty en enabled end ended entry error excellent exit expand expanded
  experience external fade false fas far feedback filled film filmstrip filter first float floating focus focusable focused
  follow footer foot for form frame frames fullscreen fully gallery global good grid group groups guest guests hand hands
  handup hangup head header heading height help hidden hide high home host hosts hover html huddle huddles icon icons id
  idle image img immersive in inactive incall incoming index indicator info inner input interactive invite invited is item
  items join joined joining keyboard label labels landmark language large last launch layer layout leave left
  level levels light link links list lists live loading lobby local location lock locked low main manual maximize
  me media medium meet meeting meetings member members menu menubar message messages meter mic microphone middle mini
  minimize mirror mobile mode modern modal more move moved mute muted my name names nametag nav navigation network new next
  no node none not note notification notifications notranslate number of off ok on only open option options organizer
  orientation other out outer outgoing outline outside overlay own page pages pagination pane panel panels participant
  participants password pause peer peers people permission person photo picture pin pinned pip placeholder play player
  polite poll poor popover popup position post prejoin presence present presentation presenter presenting preview
  previous primary profile progress promoted pulse quality queue question quit radio raise raised raisehand reaction
  reactions ready recording record reduced region remote remove request requested resize retry right ring role room rooms root
  roster row rows save screen screens screenshare scroll search secondary section see select selected self send separator
  session set settings shape share shared sharing show shown side sidebar sign size slack slot small sort source space spaces
  speaker speakers speaking speech spotlight stack stage start started state static status stop stream streams strip
  stripe sub subject submit switch tab tabs talk talking tall team teams test text theater theme thin thumb thumbnail tid
  tile tiles time timer title to toast toggle tooltip toolbar toolbox top topic track translate tree true type unchecked undo
  unknown unlock unmute unmuted unread up upper user users video videos view viewer views visible voice volume wait waiting
  warning was watch waves wave webcam wide width window with without work wrap wrapper yes you your zoom
  button checkbox alertdialog article cell columnheader combobox complementary contentinfo definition directory document
  feed figure grid gridcell img link listbox listitem log main marquee menuitem menuitemcheckbox menuitemradio navigation
  note option presentation progressbar radiogroup rowgroup rowheader scrollbar searchbox slider spinbutton status switch
  tab tablist tabpanel textbox toolbar treegrid treeitem assertive vertical horizontal ascending descending ltr rtl auto
  self webcam talker voip phone computer merged groups camera microphone svg lk bbb wc zm me code channel channels
  guild server servers workspace org orgid v whiteboard shared videoconference audiodot css js blank lazy eager async sync metadata referrer same origin
  class qa videoitem halo per loudest tick initial ssrc animation tabindex webclient btn hold reconnect suspension
  multi single asntip subtitle transcription transcript transcribe full notify cloud meetup iframe raisehands menur vdi
  occlusion renderer virtual author config endpoint react login fallback topcontrols activitybox mutebutton alias tag token
  guilds videomute offline highlighted block chunks consumer username speechbar pitch fa slash rtc selenium target client titlebar event
  site web unified interstitial mdc hangup occluded scale stopped unavailable available busy dnd online collapsible
  resizable movable picture camera microphones default subtitles speak listen listening hear heard raising lowered lower
  numeric email tel url text xml mid ymid xmid slice pointer events inherit once manual anonymous credentials post get multipart plain container overlay active style span sent stats unpinned floor lead
`);

const SELECTOR_TEXTS = PLATFORM_PAGES.flatMap(({ selectors }) => Object.values(selectors).flat());

/** The names, classes and values that readers ask for: they stay as they are, whatever else is on the page. */
export const READER_TOKENS: ReadonlySet<string> = new Set(
  SELECTOR_TEXTS.flatMap((selector) => selector.match(/[A-Za-z_][\w-]*/g) ?? []),
);

/** Words, lower case, of which ids and values may consist. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...INTERFACE,
  ...SELECTOR_TEXTS.flatMap((selector) => partsOf(selector)).filter((word) => word.length > 1),
]);

/** The words in a token such as `videoPeerName`, `video-peer-name` or `PEER_name2`, lower case; digits are left out. */
export function partsOf(token: string): string[] {
  const parts = token.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  return parts.map((part) => part.toLowerCase());
}

/** Whether a word says nothing of anybody. */
export function isCommon(word: string): boolean {
  const lower = word.toLowerCase();
  return VOCABULARY.has(lower) || KEPT_WORDS.has(lower) || READER_TOKENS.has(word);
}

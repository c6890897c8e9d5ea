/** No place on a page is forgotten: whatever is planted there is gone, and what a reader needs is still there. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { leaksIn } from './leaks.ts';
import { scrub } from './scrub.ts';

const inBody = (html: string) => `<!doctype html><html><head></head><body>${html}</body></html>`;

/** A scrubbed page as a browser sees it. */
function pageOf(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(scrub(html).html, 'text/html') as unknown as Document;
}

/** Everything between the tags of a scrubbed page's body. */
const bodyOf = (html: string) => pageOf(inBody(html)).body.innerHTML.trim();

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Where personal data has been found on real pages, and where it could be: what is written there, and what must be gone. */
const NASTY: readonly (readonly [place: string, html: string, ...gone: string[]])[] = [
  ['a text', '<p>Alice Example said hello</p>', 'Alice', 'Example', 'hello'],
  ['a name split over elements', '<b>Ali</b><b>cia Exa</b><i>mple</i>', 'Ali', 'cia', 'mple'],
  ['a label', '<button aria-label="Pin Alice Example to your screen"></button>', 'Alice', 'Example'],
  ['a test id', '<div data-tid="Alice Example" data-stream-type="Video"></div>', 'Alice', 'Example'],
  ['a test id with a prefix', '<div data-tid="participantsInCall-Alice Example"></div>', 'Alice', 'Example'],
  ['a title', '<div title="Alice Example"></div>', 'Alice'],
  ['alt', '<img alt="Alice Example" src="a.png">', 'Alice', 'a.png'],
  ['a field', '<input value="Alice" placeholder="Alice Example"><textarea>Alice</textarea>', 'Alice'],
  ['an option', '<select><option value="alice" label="Alice">Alice Example</option></select>', 'alice'],
  ['the page title', '<title>Meeting with Alice</title>', 'Alice'],
  ['an inline style', '<div style="background-image:url(https://cdn.example/alice/photo.png)"></div>', 'alice'],
  [
    'an inline style with a picture',
    `<div style="background:url('data:image/png;base64,${base64('Alice')}')"></div>`,
    base64('Alice').slice(0, 6),
  ],
  [
    'a custom property',
    '<div style="--user: Alice Example; --id: 5551234; --n: 555-0199; --m: 8.861.3"></div>',
    'Alice',
    '5551234',
    '0199',
    '861.3',
  ],
  [
    'a style sheet',
    '<style>/* Alice */ .a::before { content: "Alice" } @import "alice.css"; #alice { color: red }</style>',
    'Alice',
  ],
  [
    'a style sheet with escapes',
    '<style>.a::before { content: "\\41 lice" } .b { --n: \\41 lice }</style>',
    'alice',
    'lice',
  ],
  ['a style that is none', '<div style="Quintus; quintus" width="Quintus" fill="quintus"></div>', 'Quintus'],
  ['a rule that is none', '<style>@quintus { } @media Quintus { }</style><p>Quintus</p>', 'Quintus'],
  ['a font', '<style>@font-face { font-family: Alice; src: url(Alice.woff) }</style>', 'Alice'],
  ['JSON in a script', '<script id="data" type="application/json">{"name":"Alice Example"}</script>', 'Alice'],
  ['a script', '<script>const user = "Alice"</script><noscript>Alice</noscript>', 'Alice'],
  ['a handler', `<button onclick="open('Alice')"></button>`, 'Alice'],
  ['JSON in an attribute', `<div data-state='{"user":"Alice","mail":"a@b.example"}'></div>`, 'Alice', 'a@b.example'],
  ['a comment', '<!-- Alice Example --><!--[if IE]>Alice<![endif]-->', 'Alice'],
  ['a template', '<template><p title="Alice">Alice <template>Alice</template></p></template>', 'Alice'],
  ['a shadow root', '<x-tile><template shadowrootmode="open"><p>Alice</p></template></x-tile>', 'Alice'],
  [
    'another document',
    '<iframe srcdoc="<p>Alice</p>" src="https://alice.example/" name="alice">Alice</iframe>',
    'Alice',
  ],
  [
    'an image of lines',
    '<svg><title>Alice</title><desc>Alice</desc><text>Alice</text><path d="M12 34 5551234"/></svg>',
    'Alice',
    '5551234',
  ],
  [
    'a custom element',
    '<user-card user="Alice" name="alice.example"><span slot="name">Alice</span></user-card>',
    'Alice',
  ],
  ['a custom element called so', '<p>Quintus</p><quintus-card></quintus-card>', 'Quintus'],
  ['an attribute called so', '<p>Quintus</p><div data-quintus="1" quintus=""></div>', 'Quintus'],
  ['a quotation mark in the wrong place', '<div title="Bob "Quintus" Smithers"></div>', 'Quintus', 'Smithers'],
  ['a class called so', '<p>Quintus</p><div class="avatar-quintus userQuintus quintus"></div>', 'Quintus'],
  ['a class with a number', '<div class="user-8839201 u_alice@example.org"></div>', '8839201', 'alice'],
  [
    'an address',
    '<a href="https://alice:secret@example.org/u/alice?mail=alice@example.org#alice">x</a>',
    'alice',
    'secret',
  ],
  [
    'an address of a person',
    '<a href="mailto:alice@example.org">x</a><a href="tel:+15551234">x</a>',
    'alice',
    '5551234',
  ],
  ['an address in percents', '<a href="/u/%41lice%20Ex%61mple">x</a><i data-u="%41lice"></i>', 'alice', '%41', 'lice'],
  [
    'an address elsewhere',
    '<div data-avatar="https://cdn.example/alice.png" data-b="//cdn.example/alice"></div>',
    'alice',
  ],
  [
    'media',
    '<video src="blob:https://x/1a2b3c4d" poster="alice.png"></video><audio src="alice.ogg"></audio><img srcset="alice.png 2x">',
    '1a2b3c4d',
    'alice',
  ],
  ['a blob', '<div data-src="blob:https://meet.example/1a2b3c4d-1111"></div>', '1a2b3c4d', 'blob'],
  [
    'meta and link',
    '<meta name="author" content="Alice"><link rel="canonical" href="https://x/alice"><base href="//alice/">',
    'Alice',
  ],
  ['a participant id', '<div data-initial-participant-id="spaces/QuArTz/devices/8839201"></div>', 'QuArTz', '8839201'],
  ['a UUID', '<div data-id="8:orgid:550e8400-e29b-41d4-a716-446655440000"></div>', '550e8400', '446655440000'],
  ['a Matrix id', '<span role="img" aria-label="@alice:example.org"></span>', 'alice'],
  [
    'a telephone number',
    '<p>+1 555 123 4567</p><p>06 12 34 56 78</p><div data-n="06-12-34-56-78"></div>',
    '4567',
    '06',
    '56',
  ],
  [
    'a telephone number split over elements',
    '<p>Call</p><span>555</span><i>-</i><b><u>123</u></b><p>me</p>',
    '555',
    '123',
  ],
  ['base64', `<div data-token="${base64('Alice Example is here')}"></div>`, base64('Alice').slice(0, 6)],
  ['a long value', `<div data-blob="${'Alice'.repeat(80)}"></div>`, 'Alice'],
  ['a Unicode name', '<p>Zoë Ångström 👩🏽‍🚀</p><div data-name="Zoë"></div>', 'Zoë', 'Ångström', '👩'],
  ['a Unicode name in pieces', '<p>Zoe\u0308</p>', 'Zoë', 'Zoe'],
  [
    'a name from right to left',
    '<p>\u202eאליס דוגמה\u202c</p><div aria-label="מיקוד אליס דוגמה"></div>',
    'אליס',
    'דוגמה',
    '\u202e',
  ],
  [
    'a name without spaces around it',
    '<b class="name">山田太郎</b><div aria-label="山田太郎さんを固定"></div>',
    '山田',
    '太郎',
  ],
  ['a declaration', '<![CDATA[Alice]]><?php Alice ?>', 'Alice'],
  ['raw text', '<xmp>Alice</xmp><object data="alice"><param value="alice"></object>', 'Alice'],
  ['a language', '<div lang="de-AT-alice">x</div>', 'AT', 'alice'],
];

describe('a scrubbed page', () => {
  it.each(NASTY)('has nothing of %s', (_, html, ...gone) => {
    const scrubbed = scrub(inBody(html));
    expect(scrubbed.leaks).toEqual([]);
    expect(leaksIn(scrubbed.html, gone)).toEqual([]);
    const text = scrubbed.html.normalize('NFKC').toLowerCase();
    for (const secret of gone) expect(text).not.toContain(secret.normalize('NFKC').toLowerCase());
  });

  it('is the same each time, and of a scrubbed page', () => {
    const html = inBody('<p class="name">Ann</p><p>Ann is here</p><i data-id="ab12cd34">x</i>');
    const once = scrub(html).html;
    expect(scrub(html).html).toBe(once);
    expect(pageOf(once).querySelector('.name')?.textContent).toBe('Person 1');
  });

  it('says how much was replaced, and nothing else', () => {
    const { counts } = scrub(
      inBody('<p class="name">Ann</p><p>hello world</p><a id="ab12cd34" href="https://x/y">1</a>'),
    );
    expect(counts).toEqual({ people: 1, words: 2, identifiers: 2, addresses: 1, structure: 0 });
  });
});

describe('names', () => {
  it('are the same person everywhere, and keep their place in a sentence', () => {
    const page = pageOf(
      inBody(`<span class="nametag">Bob</span><span class="nametag">Ann Lee</span>
        <button aria-label="Pin Ann Lee to your main screen"></button><i data-tid="Ann Lee"></i>
        <b data-tid="Ann Lee-video-pane-container"></b>`),
    );
    expect([...page.querySelectorAll('.nametag')].map((tag) => tag.textContent)).toEqual(['Person 1', 'Person 2']);
    expect(page.querySelector('button')?.getAttribute('aria-label')).toMatch(/^\w+ Person 2( \w+){4}$/);
    expect(page.querySelector('i')?.dataset.tid).toBe('Person 2');
    expect(page.querySelector('b')?.dataset.tid).toBe('Person 2-video-pane-container');
  });

  it('are known by standing in several places', () => {
    expect(bodyOf('<p>Ann Lee</p><i title="Ann Lee, muted"></i>')).toBe(
      '<p>Person 1</p><i title="Person 1, muted"></i>',
    );
  });

  it('keep what pages hang on to them, and an empty one stays empty', () => {
    expect(bodyOf('<p class="name">Ann (You)</p><p class="name"> Ann </p><p class="name"></p>')).toBe(
      '<p class="name">Person 1 (You)</p><p class="name"> Person 1 </p><p class="name"></p>',
    );
  });

  it('are not what the meeting is called', () => {
    expect(bodyOf('<h1 data-testid="roomHeader_roomName">Weekly</h1><p>Weekly</p>')).not.toContain('Person');
  });

  it('are not taken for a part of a longer one', () => {
    expect(
      bodyOf('<b class="name">Ann</b><b class="name">Ann Lee</b><i title="Ann Lee"></i><i title="Annabel"></i>'),
    ).toMatch(/<i title="Person 2"><\/i><i title="\w+"><\/i>$/);
  });
});

describe('ids', () => {
  it('have the same shape, and what refers to them still does', () => {
    const page = pageOf(
      inBody(`<label for="user-Qa12Zx">x</label><input id="user-Qa12Zx" aria-labelledby="user-Qa12Zx other-550e8400">
        <b id="other-550e8400"></b><a href="#user-Qa12Zx"></a><style>#user-Qa12Zx { color: red }</style>`),
    );
    const id = page.querySelector('input')?.id ?? '';
    expect(id).toMatch(/^user-[A-Z][a-z]\d\d[A-Z][a-z]$/);
    expect(page.querySelector('label')?.getAttribute('for')).toBe(id);
    expect(page.querySelector('input')?.getAttribute('aria-labelledby')).toBe(`${id} ${page.querySelector('b')?.id}`);
    expect(page.querySelector('b')?.id).toMatch(/^other-\d{3}[b-f]\d{4}$/);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(`#${id}`);
    expect(page.querySelector('style')?.textContent).toContain(`#${id} {`);
  });

  it('are distinct where they were, however short', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `q${i.toString(36)}z`);
    const scrubbed = [...pageOf(inBody(ids.map((id) => `<i id="${id}"></i>`).join(''))).querySelectorAll('i')];
    expect(new Set(scrubbed.map(({ id }) => id)).size).toBe(300);
  });
});

/** What readers of each platform ask for; taken from the skeletons of their pages. */
const HOOKS = [
  '[data-participant-id="spaces/S/devices/1"] .IisKdb.gjg47c[jsname="QgSmzd"]',
  '#wc-footer .footer__leave-btn-container .video-avatar__avatar-footer',
  '#participants-list-0.participants-li .participants-icon__voip-speaking-icon',
  '#hangup-button[data-tid="hangup-main-btn"]',
  '[data-cid="calling-participant-stream"][data-stream-type="Video"] [data-tid="voice-level-stream-outline"][data-is-speaking="true"].vdi-frame-occlusion',
  '[data-tid="participant-info-nametag"][data-cid="roster-participant-muted"]',
  '.stage[data-stream-type="ScreenSharing"][data-tid="modern-stage-wrapper"]',
  '[data-testid="toolbox.hangup"].hangup-button',
  '[data-test="talkingIndicator"] [data-test="isTalking"] .icon-bbb-unmute',
  '[data-test="webcamItemTalkingUser"] [data-current-user-stream="false"] [data-test="dropdownWebcamButton"]',
  '[data-test="userListItemCurrent"]#user-index-0 [data-test="leaveMeetingDropdown"][data-test-avatar="userAvatar"]',
  '#login-container.invisible #users.user-status-microphone #activitybox #peer-1.peer-active #topcontrols-1 #label-1.label',
  '.lk-participant-tile[data-lk-speaking="true"][data-lk-local-participant="false"][data-lk-source="screen_share"]',
  '[data-testid="videoTile"]._speaking_b2[data-video-enabled="false"] [data-testid="name_tag"][data-muted="false"]',
  '[data-testid="incall_leave"] [data-testid="lobby_joinCall"] [data-testid="roomHeader_participants_count"]',
  '#call-container #videos #localVideo.speaking .participant-name--active .audioIndicator[disabled=""]',
  '#myVideoWrap.Camera #myVideoPeerName.videoPeerName #myAudioStatusIcon.fa-microphone-slash #myPitchBar.bar #leaveRoomBtn',
  '.Camera[data-camera-off="true"] .username .user-hand #exitButton #participantsList',
  '[data-qa="huddle_toolbar__leave_button"] .p-huddle_peer_tile__overlay--active_speaker[data-qa="huddle_mic_icon_mute"]',
  '[data-test="participants-toggle-button"] .active-speaker-halo[data-test="active-speaker-halo"] [data-test="participant-name"]',
  '.participants-video-tile .videoitem-in-speaking-3fk [data-type="body-secondary"]#unified-webclient-iframe',
];

describe('what readers need', () => {
  it.each(HOOKS)('stays: %s', (selector) => {
    const html = selector
      .split(' ')
      .map((part) => {
        const id = /#([\w-]+)/.exec(part)?.[1];
        const classes = [...part.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name).join(' ');
        const attributes = [...part.matchAll(/\[([\w-]+)="([^"]*)"\]/g)].map(([, name, value]) => `${name}="${value}"`);
        return `<div ${id ? `id="${id}"` : ''} class="${classes}" ${attributes.join(' ')}>`;
      })
      .join('');
    const kept = selector.replace('spaces/S/', 'spaces/B/');
    expect(pageOf(inBody(html)).querySelector(kept)).not.toBeNull();
  });

  it.each([
    ['opacity: 0.36', 'opacity: 0.36'],
    ['height:45%', 'height:45%'],
    ['transform: matrix(-1, 0, 0, 1, 0, 0)', 'transform: matrix(-1, 0, 0, 1, 0, 0)'],
    ['box-shadow: inset 0 0 0 2px var(--status-speaking)', 'box-shadow: inset 0 0 0 2px var(--status-speaking)'],
    ['background: #ff00AA; width: 12.3456789px', 'background: #ff00AA; width: 12.3456px'],
  ])('stays: style %s', (style, kept) => {
    expect(bodyOf(`<i style="${style}"></i>`)).toBe(`<i style="${kept}"></i>`);
  });

  it('stays: animations, counts, icons and states', () => {
    const html =
      '<style>@keyframes jiggle { from { opacity: 0 } } .a > div { animation: jiggle 0.4s infinite alternate; }</style>' +
      '<b class="count">12</b><i class="google-symbols">mic_off</i><u aria-checked="true" aria-valuenow="1000" disabled=""></u>';
    expect(bodyOf(html)).toBe(html);
  });

  it('does not stay: an icon that is a word of somebody', () => {
    expect(bodyOf('<i class="google-symbols">quintus</i>')).toBe('<i class="google-symbols">lorem</i>');
  });
});

/** Discord's page: the side bar with every voice channel of a server, and the call's tiles unless another channel is read. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

const SPEAKING = 'box-shadow: inset 0 0 0 2px var(--status-speaking);';
const picture = (user: string) => `https://cdn.discordapp.com/avatars/${user}/a1b2c3.webp?size=48`;
const background = (user: string) => `background-image: url("${picture(user)}");`;

/** The call is in sight. */
export const discord = pageWith('tiles');
/** Another channel is read while the call goes on. */
export const discordRows = pageWith('rows');

function pageWith(shows: 'tiles' | 'rows'): PageMaker {
  return (document, cast) => {
    const userOf = (actor: Actor) => `2000000000000000${10 + cast.indexOf(actor)}`;
    const list = element(document, 'div', { class: 'list__5de64 voiceUsers__9a7c2' });
    const others = element(document, 'div', { class: 'list__5de64 voiceUsers__9a7c2' });
    others.append(voiceRow(document, 'Stranger', '700000000000000007').element);
    const self = cast.find((actor) => actor.self);
    const ownPicture = { class: 'avatar__44b0c', src: self ? picture(userOf(self)) : '' };
    const panel = element(
      document,
      'section',
      { class: 'panels__5e434' },
      element(document, 'div', { class: 'rtcConnectionStatus__2d2a9' }, 'Voice Connected'),
      element(document, 'div', { class: 'avatarWrapper__37e49' }, element(document, 'img', ownPicture)),
    );
    const grid = element(document, 'div', { class: 'listItems__0f2e8' });
    document.body.append(element(document, 'nav', { class: 'sidebar__c48ad' }, others, list, panel), grid);
    const showRows = tilesIn(list, cast, (actor) => voiceRow(document, actor.name, userOf(actor)));
    const showTiles = tilesIn(grid, cast, (actor) => callTile(document, actor.name, userOf(actor)));
    return {
      show(states) {
        showRows(states);
        if (shows === 'tiles') showTiles(states);
      },
      isAnimating: () => false,
    };
  };
}

function voiceRow(document: Document, name: string, user: string): Tile {
  const avatarClass = 'avatar__4c21d avatarContainer__6f1de';
  const nameClass = 'username__07f91';
  const avatar = element(document, 'div', { class: avatarClass, style: background(user) });
  const label = element(document, 'div', { class: nameClass }, name);
  const icons = element(document, 'div', { class: 'icons__1d60c' });
  const micOff = element(document, 'svg', { class: 'icon__b8a2f', 'aria-label': 'Muted' });
  return {
    element: element(
      document,
      'div',
      { class: 'voiceUser__efcaf' },
      element(document, 'div', { class: 'content__07f91' }, avatar, label, icons),
    ),
    setLevel(level) {
      avatar.setAttribute('class', level > 0 ? `${avatarClass} avatarSpeaking__3d10a` : avatarClass);
      label.setAttribute('class', level > 0 ? `${nameClass} usernameSpeaking__07f91` : nameClass);
    },
    setMuted: (muted) => (muted ? icons.append(micOff) : micOff.remove()),
  };
}

function callTile(document: Document, name: string, user: string): Tile {
  const border = element(document, 'div', { class: 'border__2f7e1', style: '' });
  return {
    element: tileOf(document, `Call tile, ${name}`, user, border),
    share: tileOf(document, `Stream, ${name}`, user, element(document, 'div', { class: 'border__2f7e1' })),
    setLevel: (level) => border.setAttribute('style', level > 0 ? SPEAKING : ''),
    setMuted: () => {},
  };
}

function tileOf(document: Document, label: string, user: string, border: Element): HTMLElement {
  const focus = element(document, 'div', { class: 'focusTarget__4f8a1', role: 'button', 'aria-label': label });
  return element(document, 'div', { class: 'tile__f2a1b', 'data-selenium-video-tile': user }, focus, border);
}

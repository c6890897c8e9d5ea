/** Meeting pages unlike any that Hearth has a reader for, and a person speaking on them. */
import type { PageSenses } from '../../../../lib/platforms/contract.ts';

export const senses: PageSenses = {
  isAnimating: (element) => element.classList.contains('anim-9x'),
  isVisible: () => true,
  styleOf: () => '',
};

export interface LearningPage {
  readonly title: string;
  readonly html: string;
  /** What a person would point at, and how many there are of it. */
  readonly tiles: () => Element[];
  readonly people: readonly string[];
  readonly speak: (tile: Element, on: boolean) => void;
}

const chrome = (inner: string) => `
  <header><a href="/">Home</a><a href="/help">Help</a><h1>Huddle</h1></header>
  ${inner}
  <footer><button><svg></svg></button><button><svg></svg></button><button>Leave</button></footer>`;

const names = ['Ana Lima', 'Ben Okafor', 'Cleo Marsh', 'Dev Rao'];

export const PAGES: readonly LearningPage[] = [
  {
    title: 'hashed classes, a data attribute',
    html: chrome(
      `<main class="q1z"><div class="a8Kd_grid">${names
        .map(
          (name, i) => `<article class="x7Qp2 ${i % 2 ? 'f00ba4' : ''}" data-peer="p-${i}17" data-talk="0">
          <video></video><figcaption class="n5Tt"><span class="z1">${name}</span><i class="m${i}x9"></i></figcaption></article>`,
        )
        .join('')}</div></main>`,
    ),
    tiles: () => [...document.querySelectorAll('article')],
    people: names,
    speak: (tile, on) => tile.setAttribute('data-talk', on ? '1' : '0'),
  },
  {
    title: 'nested wrappers without classes, an inline glow',
    html: chrome(
      `<div><div><div>${names
        .map((name) => `<div><div><div><canvas></canvas></div><p>${name}</p></div></div>`)
        .join('')}</div></div></div>`,
    ),
    tiles: () => [...document.querySelectorAll('p')].flatMap((name) => name.parentElement?.parentElement ?? []),
    people: names,
    speak: (tile, on) => {
      const inner = tile.firstElementChild as HTMLElement;
      if (on) inner.style.setProperty('box-shadow', '0 0 9px green');
      else inner.style.removeProperty('box-shadow');
    },
  },
  {
    title: 'rows of tiles, a level bar',
    html: chrome(
      `<section class="stage">${[names.slice(0, 2), names.slice(2)]
        .map(
          (row) =>
            `<div class="row">${row
              .map(
                (name) =>
                  `<div class="seat"><img alt=""><span class="bar" style="height: 0%"></span><span class="who">${name}</span></div>`,
              )
              .join('')}</div>`,
        )
        .join('')}</section>`,
    ),
    tiles: () => [...document.querySelectorAll('.seat')],
    people: names,
    speak: (tile, on) => {
      const bar = tile.querySelector('.bar') as HTMLElement;
      bar.style.height = on ? `${20 + Math.floor(Math.random() * 70)}%` : '0%';
    },
  },
  {
    title: 'a list of people, an animation on a part',
    html: chrome(
      `<ul role="list">${names
        .map(
          (name) =>
            `<li role="listitem"><img alt=""><div><em></em><strong>${name}</strong><small>in the call</small></div></li>`,
        )
        .join('')}</ul>`,
    ),
    tiles: () => [...document.querySelectorAll('li')],
    people: names,
    speak: (tile, on) => tile.querySelector('em')?.classList.toggle('anim-9x', on),
  },
  {
    title: 'custom elements, a readable class, names in an attribute',
    html: chrome(
      `<x-call>${names.map((name) => `<x-seat aria-label="${name}"><video></video></x-seat>`).join('')}</x-call>`,
    ),
    tiles: () => [...document.querySelectorAll('x-seat')],
    people: names,
    speak: (tile, on) => tile.classList.toggle('is-talking', on),
  },
  {
    title: 'a mark of its own that appears while somebody speaks',
    html: chrome(
      `<div class="tiles">${names
        .map((name) => `<div class="tile"><video></video><label>${name}</label></div>`)
        .join('')}</div>`,
    ),
    tiles: () => [...document.querySelectorAll('.tile')],
    people: names,
    speak: (tile, on) => {
      tile.querySelector('.wave')?.remove();
      if (on) tile.insertAdjacentHTML('beforeend', '<span class="wave"></span>');
    },
  },
];

/** Every element has room; buttons have little of it. */
export const areaOf = (element: Element): number => (element.matches('button, a, i, svg') ? 400 : 40_000);

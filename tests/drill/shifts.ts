/** Lists of people that are built in another way: their items in boxes of their own, or only some of them there at a time. */
import { listsOn } from './lists.ts';
import type { Change } from './mutations.ts';
import type { OpenPage } from './page.ts';

/** So much of a virtual list is there at a time… */
const SHARE_IN_SIGHT = 0.6;
/** …and it is scrolled on by two this often. */
const SCROLLED_MS = 10_000;
const SCROLLED_BY = 2;

/** Every item of every list in another element. */
export function wrapItems(page: OpenPage): Change {
  const lists = listsOn(page);
  const wrappers = new Set<Element>();
  return {
    apply() {
      for (const wrapper of wrappers) {
        if (wrapper.childElementCount > 0) continue;
        wrapper.remove();
        wrappers.delete(wrapper);
      }
      for (const list of lists) {
        const items = [...list.children];
        for (const item of items) {
          if (wrappers.has(item)) continue;
          const wrapper = page.document.createElement('div');
          item.replaceWith(wrapper);
          wrapper.append(item);
          wrappers.add(wrapper);
        }
      }
    },
  };
}

/** Only a part of the page's `index`th list is there; which part moves. What the page says of numbers stays right. */
export function moveWindow(index: number): (page: OpenPage) => Change {
  return (page) => {
    const list = listsOn(page)[index];
    if (!list) throw new Error(`the page has no list ${index + 1}`);
    const away = page.document.createElement('div');
    let items: readonly Element[] = [];
    return {
      restless: true,
      apply(at) {
        const known = items.filter(({ parentNode }) => parentNode === list || parentNode === away);
        items = [...known, ...[...list.children].filter((child) => !known.includes(child))];
        const size = Math.ceil(items.length * SHARE_IN_SIGHT);
        const first = Math.floor(at / SCROLLED_MS) * SCROLLED_BY;
        const inSight = new Set(Array.from({ length: size }, (_, i) => items[(first + i) % items.length]));
        for (const [i, item] of items.entries()) {
          if (!inSight.has(item)) {
            if (item.parentNode !== away) away.append(item);
          } else if (item.parentNode !== list) {
            const next = items.slice(i + 1).find((one) => one.parentNode === list);
            list.insertBefore(item, next ?? null);
          }
        }
      },
    };
  };
}

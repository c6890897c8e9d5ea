import type { ComponentChildren } from 'preact';
import { Empty } from './empty.tsx';

interface NothingShownProps {
  /** What would be here. */
  readonly title: string;
  readonly text: string;
  /** It is on its way, or could not be read; else there is none. */
  readonly why?: 'loading' | 'failed' | 'none';
  /** Where else to go. */
  readonly children?: ComponentChildren;
}

/** In the place of a page that has nothing to show (yet): under the page's own heading, so that everybody knows where they are. */
export function NothingShown({ title, text, why = 'none', children }: NothingShownProps) {
  return (
    <article class="nothing-shown">
      <h1>{title}</h1>
      <Empty {...{ text, why }}>{children}</Empty>
    </article>
  );
}

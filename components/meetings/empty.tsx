import type { ComponentChildren } from 'preact';
import { Gathering } from '../gathering.tsx';

interface EmptyProps {
  readonly text: string;
  /** It is on its way, or could not be read; else there is none. */
  readonly why?: 'loading' | 'failed' | 'none';
  /** Where else to go. */
  readonly children?: ComponentChildren;
}

/** What stands where there is nothing: our drawing, and why. */
export function Empty({ text, why = 'none', children }: EmptyProps) {
  return (
    <div class="empty">
      <Gathering mood={why === 'failed' ? 'out' : 'free'} />
      <p aria-busy={why === 'loading'} role={why === 'failed' ? 'alert' : undefined}>
        {text}
      </p>
      {children}
    </div>
  );
}

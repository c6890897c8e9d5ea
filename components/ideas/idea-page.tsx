import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GivenKey } from '../../lib/ideas/given-key.ts';
import { KeyForm } from './key-form.tsx';
import { PageToKeep } from './page-to-keep.tsx';
import { SealIdea } from './seal-idea.tsx';
import { WaysToHandIn } from './ways-to-hand-in.tsx';

export interface IdeaPageProps {
  /** The box that the page was opened for. */
  readonly given: GivenKey;
  readonly seal: (text: string, recipient: string) => Promise<string>;
  readonly copy: (text: string) => Promise<void>;
  readonly save: (file: { readonly name: string; readonly text: string; readonly type: string }) => void;
  /** This page as a file with the key of a box in it; a page that is such a file has none. */
  readonly pageFor?: (recipient: string) => Promise<string>;
}

/** Where anybody seals an idea, whether it is a page of the extension or a file. It keeps nothing and sends nothing. */
export function IdeaPage({ given, seal, copy, save, pageFor }: IdeaPageProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const recipient = given.recipient ?? typed;
  return (
    <main class="page ideas">
      <header>
        <h1>{i18n.t('ideas.title')}</h1>
        <p>{i18n.t('ideas.intro')}</p>
        <p class="soft">{i18n.t('ideas.offline')}</p>
      </header>
      {recipient === null ? (
        <KeyForm damaged={given.damaged} onKey={setTyped} />
      ) : (
        <SealIdea recipient={recipient} takesFocus={typed !== null} seal={seal} copy={copy} save={save} />
      )}
      <WaysToHandIn />
      {recipient !== null && pageFor && <PageToKeep recipient={recipient} pageFor={pageFor} save={save} />}
    </main>
  );
}

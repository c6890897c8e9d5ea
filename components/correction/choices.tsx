import type { ComponentChildren } from 'preact';

/** Answers to a question about a person. */
export function Choices({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <>
      <p class="soft small-text">{text}</p>
      <div class="row answers">{children}</div>
    </>
  );
}

export function Choice({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button small" onClick={onClick}>
      <bdi class="person-name">{label}</bdi>
    </button>
  );
}

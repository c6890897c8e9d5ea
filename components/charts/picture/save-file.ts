import { createContext } from 'preact';

/** Hands a file to the user; `null`: nobody can, and no picture is offered. */
export const SaveFile = createContext<((file: { readonly name: string; readonly blob: Blob }) => void) | null>(null);

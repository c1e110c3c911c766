import { giveFile } from '../give-file.ts';

/** Gives the person a text as a file; with the mark by which old editors know its encoding. */
export function saveText(name: string, text: string): void {
  giveFile(name, new Blob(['\ufeff', text.replace(/\r?\n/g, '\r\n')], { type: 'text/plain;charset=utf-8' }));
}

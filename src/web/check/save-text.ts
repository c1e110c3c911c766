/** Gives the person a text as a file; with the mark by which old editors know its encoding. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(
    new Blob(['\ufeff', text.replace(/\r?\n/g, '\r\n')], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

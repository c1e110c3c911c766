const longest = 120;

/**
 * A file's name as it is kept and shown: without folders, control characters and marks that turn the direction of
 * reading (they make `gpj.exe` look like `exe.jpg`), without what Windows refuses, at most 120 characters with its
 * ending. A name of nothing becomes 未命名.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const ending = endingOf(plain);
  const stem = [...(ending === '' ? plain : plain.slice(0, -ending.length - 1))];
  const room = longest - (ending === '' ? 0 : ending.length + 1);
  const kept = stem.slice(0, room).join('').trimEnd() || '未命名';
  return ending === '' ? kept : `${kept}.${ending}`;
}

/** What stands behind the last dot, at most ten letters and digits; empty without one. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? '';
}

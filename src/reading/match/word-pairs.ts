const noise =
  /[的了共和与及对、，,。“”《》()（）\s\d]|其中|全市|我市|全区|我区|上半年|下半年|全年|累计|进行|临时|工作|总计|共计/g;

/** The words of a phrase as pairs of neighbouring characters, without what says nothing of the thing counted. */
export function pairsOf(words: string): Set<string> {
  const plain = words.replace(noise, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

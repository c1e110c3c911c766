/** The section of each block; what somebody added belongs to the one in which it stands. */
export function sectionsOf(blocks: readonly { readonly id: string }[]): readonly string[] {
  let current = '';
  return blocks.map(({ id }) => {
    const [section = ''] = id.split('.');
    if (section !== 'own') current = section;
    return current;
  });
}

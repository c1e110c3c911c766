/** The program itself, where it proposes or takes back something that only people decide. */
export const program = { userId: '00000000-0000-7000-8000-000000000002', name: '系统' } as const;

/** What is asked of the body that manages somebody: mostly a filing today, for some a vetting. */
export const kinds = {
  filing: { label: '备案', en: 'Filing' },
  vetting: { label: '审查', en: 'Vetting' },
};

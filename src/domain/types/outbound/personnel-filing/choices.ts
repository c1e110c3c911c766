/** What is asked of the body that manages somebody: mostly a filing today, for some a vetting. */
export const kinds = {
  filing: { label: '备案', en: 'Filing' },
  vetting: { label: '审查', en: 'Vetting' },
};

/** Whether somebody knows secrets of the state; who knows the gravest needs papers of their own. */
export const secrecyLevels = {
  none: { label: '非涉密', en: 'None' },
  general: { label: '一般涉密', en: 'General' },
  important: { label: '重要涉密', en: 'Important' },
  core: { label: '核心涉密', en: 'Core' },
};

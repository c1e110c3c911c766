/** Whether the documents of the trip came back. */
export const handedBack = {
  all: { label: '已全部上交', en: 'All handed back' },
  some: { label: '部分上交', en: 'Some handed back' },
  none: { label: '未上交', en: 'Not handed back' },
};

/** What came of the notice after travel (事后公示). */
export const noticeResults = {
  none: { label: '无异议', en: 'No objection' },
  settled: { label: '有异议，已处理', en: 'Objection, settled' },
  open: { label: '有异议', en: 'Objection' },
};

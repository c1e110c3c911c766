/** The words of what is known of the people in a form: Chinese, then English. */
export const besideWords = {
  besideHint: [
    '随填随查，只供参考，不影响保存。其他单位的团组只显示日期。',
    'Looked up while you type, for your information; a save does not wait for it. Of trips with other units only the days are shown.',
  ],
  besideLooking: ['正在查询…', 'Looking…'],
  besideNone: ['无', 'None'],
  besideOther: ['另一单位的团组', 'A trip with another unit'],
  besideYear: ['{year}年：{count}次，共{days}天', '{year}: {count} times, {days} days'],
  besideYearNone: ['{year}年：无', '{year}: none'],
  besideOverlap: ['日期重叠', 'Same days'],
  besideRest: ['其余{n}次', '{n} more'],
  besideMore: ['还有更早的，未列出', 'Earlier ones are not listed'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

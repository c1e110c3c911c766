const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows NT 6\.1/, 'Windows 7'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Kylin/i, '麒麟'],
  [/UOS|Deepin/i, '统信'],
  [/Linux/, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ浏览器'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** What somebody calls the device behind a user agent: system and browser; undefined when it says neither. */
export function deviceName(agent: string): string | undefined {
  const find = (list: typeof systems): string | undefined => list.find(([sign]) => sign.test(agent))?.[1];
  const found = [find(systems), find(browsers)].filter((one) => one !== undefined);
  return found.length === 0 ? undefined : found.join(' · ');
}

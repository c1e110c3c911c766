import type { ThemeConfig } from 'antd';

/** Fonts that the desktops of the offices have; nothing is fetched. */
const fontFamily =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** One calm blue; greys that are still read on an old screen. The same colours stand in `style/base.css`. */
export const theme: ThemeConfig = {
  token: {
    fontFamily,
    colorPrimary: '#16507d',
    colorLink: '#16507d',
    colorLinkHover: '#0d3a5d',
    colorError: '#b42318',
    colorSuccess: '#1b6e3f',
    colorWarning: '#8a5a00',
    colorText: '#1c2530',
    colorTextSecondary: '#4b5765',
    colorTextTertiary: '#5a6673',
    colorTextQuaternary: '#66717d',
    colorTextDescription: '#4b5765',
    colorTextPlaceholder: '#66717d',
    colorTextDisabled: '#66717d',
    colorBorder: '#b9c2cc',
    colorBorderSecondary: '#dfe4e9',
    borderRadius: 4,
    controlHeight: 32,
    wireframe: false,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Modal: { titleFontSize: 16 },
    Select: { optionSelectedBg: '#e4eef6' },
  },
};

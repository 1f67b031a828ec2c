import type { ThemeConfig } from 'antd'

/** The one accent: a deep police blue. */
export const ACCENT = '#12408c'

/** Colours that signal; always beside a word. Each reaches 4.5:1 on white and on its own pale ground. */
export const TONES = {
  green: { text: '#176b34', ground: '#edf7f0', line: '#a9d3b7' },
  amber: { text: '#7d5000', ground: '#fdf5e3', line: '#e3c98b' },
  red: { text: '#a61b1b', ground: '#fdf0ef', line: '#e7b0ac' },
  blue: { text: ACCENT, ground: '#eef3fb', line: '#b3c6e6' },
  grey: { text: '#4b5563', ground: '#f3f4f6', line: '#d0d4da' },
} as const
export type Tone = keyof typeof TONES

const INK = '#1d2430'
const SOFT = '#5a6372'

/** Calm and compact; contrast AA for placeholders and descriptions, which the library's default misses. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorLink: ACCENT,
    colorInfo: ACCENT,
    colorSuccess: TONES.green.text,
    colorWarning: TONES.amber.text,
    colorError: TONES.red.text,
    colorErrorBg: TONES.red.ground,
    colorErrorBorder: TONES.red.line,
    colorWarningBg: TONES.amber.ground,
    colorWarningBorder: TONES.amber.line,
    colorSuccessBg: TONES.green.ground,
    colorSuccessBorder: TONES.green.line,
    colorInfoBg: TONES.blue.ground,
    colorInfoBorder: TONES.blue.line,
    colorTextBase: INK,
    colorText: INK,
    colorTextSecondary: SOFT,
    colorTextTertiary: SOFT,
    colorTextDescription: SOFT,
    colorTextPlaceholder: '#6a7381',
    colorTextDisabled: '#6a7381',
    colorBorder: '#8b94a3',
    colorBorderSecondary: '#dde1e7',
    colorBgLayout: '#f5f6f8',
    borderRadius: 3,
    fontSize: 14,
    controlHeight: 32,
    motion: false,
    boxShadow: '0 2px 8px rgb(0 0 0 / 12%)',
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
  },
  components: {
    Table: { headerBg: '#eef1f5', headerColor: INK, cellPaddingBlock: 8, cellPaddingInline: 10, rowHoverBg: '#f4f7fc' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: INK },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { defaultPadding: '8px 12px' },
  },
}

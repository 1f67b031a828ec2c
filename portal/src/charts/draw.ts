import type { Bar } from '../../../server/src/modules/publicity/public.ts'

/** `upright`: columns over time. `lying`: bars with long names. */
export type Shape = 'upright' | 'lying'
/** Width in pixels at the standard size; text keeps its size, so that a narrow picture for a telephone is drawn, not shrunk. */
export type Format = { width: number; textSize: number }

const ACCENT = '#1d3f72'
const INK = '#1a1d21'
const LINE_HEIGHT = 2.4

/** Loaded when the first chart is asked for: a tenth of a second or more that no other page pays. */
async function library() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  core.use([charts.BarChart, components.GridComponent, renderers.SVGRenderer])
  return core
}
let loaded: ReturnType<typeof library> | undefined

/** Fewer signs than fit are never cut; a name too long ends in an ellipsis, the table beside the chart has it whole. */
function shorten(name: string, most: number): string {
  const signs = [...name]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : name
}

function optionOf(bars: readonly Bar[], shape: Shape, { width, textSize }: Format) {
  const text = { fontSize: textSize, color: INK, fontFamily: 'sans-serif' }
  const nameSigns = Math.floor((width * 0.42) / textSize)
  const names = {
    type: 'category' as const,
    data: bars.map(({ name }) => (shape === 'upright' ? name : shorten(name, nameSigns))),
    axisLabel: { ...text, interval: 0 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
  }
  const counts = { type: 'value' as const, show: false, min: 0 }
  const lying = shape === 'lying'
  const widest = Math.max(...bars.map(({ name }) => Math.min([...name].length, nameSigns)), 1)
  const grid = lying
    ? { left: (widest + 1) * textSize, right: textSize * 4, top: 0, bottom: 0 }
    : { left: 0, right: 0, top: textSize * 2, bottom: textSize * 2 }
  return {
    animation: false,
    grid,
    ...(lying ? { xAxis: counts, yAxis: { ...names, inverse: true } } : { xAxis: names, yAxis: counts }),
    series: [
      {
        type: 'bar' as const,
        data: bars.map(({ count }) => count),
        silent: true,
        barCategoryGap: '30%',
        itemStyle: { color: ACCENT },
        label: { show: true, position: lying ? ('right' as const) : ('top' as const), ...text },
      },
    ],
  }
}

/** Styles become attributes: the pages' policy allows no inline style, and the picture must look the same wherever it is shown. */
const withoutStyle = (svg: string) =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .filter((rule) => rule.includes(':'))
        .map((rule) => ` ${rule.slice(0, rule.indexOf(':')).trim()}="${rule.slice(rule.indexOf(':') + 1).trim()}"`)
        .join(''),
    )

/** One colour, the number at each bar, no axis: all it says stands in words. @param bars at least one */
export async function drawBars(bars: readonly Bar[], shape: Shape, format: Format): Promise<string> {
  loaded ??= library()
  const { init } = await loaded
  const height = Math.round(shape === 'lying' ? bars.length * format.textSize * LINE_HEIGHT : format.textSize * 18)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: format.width, height })
  try {
    chart.setOption(optionOf(bars, shape, format))
    return withoutStyle(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

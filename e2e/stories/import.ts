import { equal, match } from 'node:assert/strict'
import { PENALTY_COLUMNS } from '../../server/src/modules/cases/import/columns.ts'
import { aPenaltyRow } from '../../server/src/modules/cases/import/example.ts'
import { story } from '../harness/stage.ts'

/** The two-publicity table as a CSV file, headed by the titles of its columns. */
function tableOf(rows: readonly ReturnType<typeof aPenaltyRow>[]): Buffer {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = rows.map((row) => PENALTY_COLUMNS.map(({ key }) => cell(row[key])).join(','))
  return Buffer.from(`\ufeff${[PENALTY_COLUMNS.map(({ title }) => cell(title)).join(','), ...lines].join('\r\n')}\r\n`)
}

const OURS = {
  authorityName: '四平市公安局铁西分局',
  authorityUscc: '11220302000000000X',
  sourceOrgName: '四平市公安局铁西分局',
  sourceOrgUscc: '11220302000000000X',
}

const wrongRows = story(
  'A table of historical penalties is tried first; its wrong rows come back with their reasons, the right ones count',
  async (stage) => {
    const desk = await stage.at('gongshi')
    await desk.open('/imports')
    const rows = [
      aPenaltyRow({ ...OURS, decisionNo: '四公（西）行罚决字〔2021〕9001号' }),
      aPenaltyRow({ ...OURS, decisionNo: '四公（西）行罚决字〔2021〕9002号', decisionDate: '2021-02-30' }),
      aPenaltyRow({ ...OURS, decisionNo: '四公（西）行罚决字〔2021〕9003号', uscc: '91220300MA0000001X' }),
    ]
    await desk.page.locator('input[type=file]').setInputFiles({ name: '处罚.csv', mimeType: 'text/csv', buffer: tableOf(rows) })
    await desk.press('试运行')
    await desk.reads(/试运行完成/)
    const table = desk.page.getByRole('table', { name: '错误行' })
    await table.waitFor()
    equal(await table.getByRole('row').count(), 3, 'a head and two wrong rows')
    match((await table.textContent()) ?? '', /日期[\s\S]*统一社会信用代码/)
    await desk.look('import-tried')
  },
)

export const importStories = [wrongRows]

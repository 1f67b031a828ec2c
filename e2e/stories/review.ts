import { equal, match } from 'node:assert/strict'
import { accept, approved, aUnit, daysAgo, investigated, proposed, reported } from '../harness/arrange.ts'
import { story } from '../harness/stage.ts'

const POINTS = 7
/** The point of evidence, counted from 0. */
const LACKING = 2

const byKeyboard = story(
  'A reviewer returns and then approves a proposal without a mouse, and sees what changed between',
  async (stage) => {
    const [banan, xieban] = [await stage.office('banan'), await stage.office('xieban')]
    const caseId = await investigated(banan, xieban, aUnit(101))
    const first = await proposed(banan, caseId)
    const desk = await stage.at('fazhi')
    const { keyboard } = desk.page

    await desk.open(`/review/${first}`)
    await desk.look('review-desk-first')
    for (let point = 0; point < POINTS; point++) {
      if (point > 0) await keyboard.press('j')
      await keyboard.press(point === LACKING ? '2' : '1')
      if (point !== LACKING) continue
      await desk.page.getByLabel('“证据”的理由').waitFor()
      await keyboard.press('i')
      await keyboard.type('缺少民警现场检查的证据。')
      await keyboard.press('Escape')
    }
    await keyboard.press('r')
    await desk.page.getByLabel('审核结论').focus()
    await keyboard.type('请补充现场检查笔录后再报。')
    await desk.look('review-desk-filled')
    await keyboard.press('Control+Enter')
    await desk.page.waitForURL(/\/console\/review(\?|$)/)

    const { personId } = await banan.get('/session')
    const evidence = { kind: 'scene-record', title: '现场检查笔录', collectedOn: daysAgo(0) }
    const { file } = await banan.get(`/cases/${caseId}`)
    const collectedBy = [personId, ...file.handlers.map((handler: { personId: string }) => handler.personId)].filter(
      (id, index, all) => all.indexOf(id) === index,
    )
    await banan.act(caseId, 'evidence', { ...evidence, collectedBy })
    const second = await proposed(banan, caseId)

    await desk.open(`/review/${second}`)
    await desk.reads('与第 1 次送审相比的变化')
    match(await desk.text(), /新增[\s\S]*现场检查笔录/)
    await desk.look('review-desk-changed')
    await approved(await stage.office('fazhi'), second)
    const { file: after } = await banan.get(`/cases/${caseId}`)
    equal(after.case.stage, 'reviewed')
  },
)

const conflict = story('Two officers save at once: the second is shown both values and loses nothing', async (stage) => {
  const banan = await stage.office('banan')
  const { caseId: id } = await reported(banan, aUnit(102))
  const { file } = await banan.get(`/cases/${id}`)
  await accept(banan, id)
  const stale = await banan.call('POST', `/cases/${id}/acceptance`, { version: file.case.version, causeCode: 'unlicensed-trade' })
  equal(stale.status, 409)
  equal(stale.body.values.theirs.causeCode, 'buying-banned-goods')
  equal(stale.body.values.yours.causeCode, 'unlicensed-trade')
})

const queue = story('The queue shows what waits, and what this reviewer may not review', async (stage) => {
  const desk = await stage.at('fazhi')
  await desk.open('/review')
  await desk.look('review-queue')
  await desk.open('/review/post-filing')
  await desk.look('review-post-filing')
})

export const reviewStories = [queue, byKeyboard, conflict]

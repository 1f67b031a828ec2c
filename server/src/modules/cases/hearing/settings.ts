import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** The law says "the chiefs discuss together" and names no number. */
export const discussionMembers = setting<number>({
  key: 'cases.discussion-members',
  title: '集体讨论最少参加人数（含主持人）',
  schema: z.int().min(2, '不能小于 2').max(15, '不能大于 15'),
  initial: 3,
  basis: ['APL:57', 'PSA-2025:113', 'unsourced'],
})

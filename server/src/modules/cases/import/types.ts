import { z } from 'zod'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { optionalText, text } from '../../../kit/text.ts'

export const ImportId = z.uuid('导入编号有误')

/** How an import ended: `read = created + updated + skipped + wrong`, in rows. */
export const ImportRun = z
  .object({
    id: ImportId,
    fileName: z.string(),
    dryRun: z.boolean(),
    importedByName: z.string(),
    importedAt: z.string(),
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    /** Already here with the same content. */
    skipped: z.int(),
    wrong: z.int(),
    /** Why codes with a wrong check sign were taken, and in how many rows. */
    usccOverride: z.string().nullable(),
    overridden: z.int(),
    undoneAt: z.string().nullable(),
    undoneReason: z.string().nullable(),
  })
  .meta({ id: 'ImportRun' })
export type ImportRun = z.infer<typeof ImportRun>
export const ImportPage = pageOf(ImportRun)
export const ImportQuery = PageQuery

/** A row that was not taken: title of the column to the reason. */
export const WrongImportRow = z.object({ row: z.int(), errors: z.record(z.string(), z.string()) })
/** The run and its first wrong rows; the file of all of them is a download of its own. */
export const ImportResult = z.object({ run: ImportRun, wrongRows: z.array(WrongImportRow) }).meta({ id: 'ImportResult' })
export type ImportResult = z.infer<typeof ImportResult>

export const ImportOptions = z.object({
  /** Checks everything and counts, takes nothing. */
  dryRun: z.enum(['true', 'false']).default('false'),
  usccOverride: optionalText(200),
})
export const UndoImport = z.object({ reason: text(200) })

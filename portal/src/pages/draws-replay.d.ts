export type Step = { ok: boolean; title: string; detail: string }
/** Recomputes a draw from its published file. @param file the parsed JSON */
export function replay(file: unknown): Step[]
/** SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array): string
/** The text of a draw file, refused above 256 MB before it is read. */
export function readText(answer: Response): Promise<string>
/** The parsed file; refused when a field stands twice. */
export function parse(text: string): unknown

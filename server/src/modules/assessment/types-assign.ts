/** A marker and the bureau (办案机关) the marker belongs to. */
export type Marker = { id: string; unit: string }
/** A file drawn, its bureau, and who handled, reviewed, approved or decided it. */
export type FileToMark = { id: string; unit: string; involved: readonly string[] }
/** Markers of `by` mark files of `of`. */
export type UnitPair = { by: string; of: string }

export type AssignInput = {
  files: readonly FileToMark[]
  markers: readonly Marker[]
  /** No two bureaus mark each other, and none the same bureau as the round before; holds from three bureaus on. */
  pairsApart: boolean
  /** Pairs of the round before. */
  before: readonly UnitPair[]
}

export type AssignedFile = { file: string; markers: readonly [string, string] }
/** Why no assignment exists: the files, or the bureaus whose files, too few markers are left for. */
export type AssignRefusal = { code: string; detail: string; files: string[]; units: string[] }
export type AssignResult = { assigned: AssignedFile[]; refused: null } | { assigned: null; refused: AssignRefusal }

/** A file and who marks it. */
export type Standing = { fileId: string; personId: string }
export type Handed = { fileId: string; personId: string }
/**
 * @field markers who may take a file @field gone who dropped out, whose marks handed in still count
 * @field standing every assignment of the round that stays with its marker @field moved files of who dropped out, not handed in
 */
export type ReplaceInput = AssignInput & {
  gone: readonly Marker[]
  standing: readonly Standing[]
  moved: readonly string[]
}

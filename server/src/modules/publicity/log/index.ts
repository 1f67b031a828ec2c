/** The transparency log: what outsiders check is described in docs/transparency-log.md. */
export { checkpointText, type NoteKey, signNote, verifierKey } from './note.ts'
export { inclusionProof, type ReadTiles, rootAt } from './prove.ts'
export { type Bundle, bundlePath, packBundle, readTilePath, TILE_WIDTH, type Tile, tilePath, tilesOf } from './rules-tiles.ts'
export { emptyRoot, foldWhole, HASH_BYTES, leafHash } from './rules-tree.ts'

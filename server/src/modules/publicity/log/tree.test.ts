import { createPrivateKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkpointText, signNote, verifierKey } from './note.ts'
import { inclusionProof, type ReadTiles, rootAt } from './prove.ts'
import { bundlePath, packBundle, readTilePath, TILE_WIDTH, tilePath, tilesOf, widthAt } from './rules-tiles.ts'
import { foldWhole, innerHash, leafHash, proofRuns } from './rules-tree.ts'

/** Tiles of a tree in memory, made the plain way: each level from whole tiles of the one below. */
function tilesIn(entries: readonly Buffer[]): ReadTiles {
  const levels = [entries.map(leafHash)]
  for (let row = levels[0] ?? []; row.length >= TILE_WIDTH; levels.push(row))
    row = Array.from({ length: Math.floor(row.length / TILE_WIDTH) }, (_, i) => foldWhole(row.slice(i * 256, (i + 1) * 256)))
  return async (tiles) =>
    tiles.map(({ level, number, width }) => Buffer.concat((levels[level] ?? []).slice(number * 256, number * 256 + width)))
}

/** RFC 6962 section 2.1, word for word. */
function plainRoot(entries: readonly Buffer[]): Buffer {
  if (entries.length === 1) return leafHash(entries[0] as Buffer)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return innerHash(plainRoot(entries.slice(0, k)), plainRoot(entries.slice(k)))
}

describe('the tree of RFC 6962', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i well-known leaves has the well-known root', async (size, root) => {
    const entries = leaves.slice(0, size).map((hex) => Buffer.from(hex, 'hex'))
    expect((await rootAt(size, tilesIn(entries))).toString('hex')).toBe(root)
  })

  const many = Array.from({ length: 70_000 }, (_, i) => Buffer.from(`leaf ${i}`))
  test.each([255, 256, 257, 511, 512, 4097, 65_535, 65_536, 65_537, 70_000])(
    'of %i leaves has one root from tiles and from the definition',
    async (size) => {
      expect(await rootAt(size, tilesIn(many.slice(0, size)))).toEqual(plainRoot(many.slice(0, size)))
    },
  )

  test('proves each leaf of trees of every small size', async () => {
    for (let size = 1; size <= 70; size++) {
      const read = tilesIn(many.slice(0, size))
      const root = plainRoot(many.slice(0, size))
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, read)
        expect(climb(index, size, proof)).toEqual(root)
      }
    }
  })

  /** Along the runs the proof stands for, rather than by the bits of the index as verifiers do it. */
  function climb(index: number, size: number, proof: readonly Buffer[]): Buffer {
    return proofRuns(index, size).reduce(
      (below, { from }, i) => {
        const beside = proof[i] as Buffer
        return from > index ? innerHash(below, beside) : innerHash(beside, below)
      },
      leafHash(many[index] as Buffer),
    )
  }

  test.each([
    [-1, 5],
    [5, 5],
    [0, 0],
  ])('has no proof of leaf %i in %i leaves', (index, size) => {
    expect(() => proofRuns(index, size)).toThrow(RangeError)
  })
})

describe('tiles', () => {
  test.each([
    [{ level: 0, number: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, number: 999, width: 5 }, 'tile/0/999.p/5'],
    [{ level: 1, number: 1000, width: 256 }, 'tile/1/x001/000'],
    [{ level: 3, number: 1_234_067, width: 1 }, 'tile/3/x001/x234/067.p/1'],
  ])('%j lies at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
    expect(readTilePath(path.slice('tile/'.length))).toEqual(tile)
    expect(bundlePath(tile)).toBe(path.replace(/^tile\/\d/, 'tile/entries'))
  })

  test.each([
    '0/0',
    '0/x000/001',
    '00/000',
    '0/001/002',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/05',
    '64/000',
    'entries/000.p/',
    '-1/000',
    '0/000/',
    '0/../000',
    '',
    '0/x1/000',
  ])('%s is no place', (path) => expect(readTilePath(path)).toBeNull())

  test('of 70,000 leaves are those the specification counts', () => {
    const tiles = [...tilesOf(70_000)]
    expect(tiles.filter(({ level }) => level === 0)).toHaveLength(274)
    expect(tiles.filter(({ level, width }) => level > 0 || width < 256).map(tilePath)).toEqual([
      'tile/0/273.p/112',
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1'])
    expect([...tilesOf(0)]).toEqual([])
    expect([widthAt(0, 274, 70_000), widthAt(1, 1, 70_000), widthAt(3, 0, 70_000)]).toEqual([0, 17, 0])
  })

  test('a bundle has each length before its entry', () => {
    expect(packBundle([Buffer.from('ab'), Buffer.alloc(0), Buffer.from('c')]).toString('hex')).toBe('0002616200000001' + '63')
  })
})

describe('a signed note', () => {
  // The example key of the specification: its seed lies in public documents and signs nothing else.
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = { name: 'PeterNeumann', privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) }

  test('and its key are those of the specification', () => {
    expect(verifierKey(key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
    expect(signNote(text, [key])).toBe(`${text}\n— PeterNeumann ${signature}\n`)
  })

  test('has a line for each key', () => {
    const note = signNote(checkpointText('a.example/log', 0, Buffer.alloc(32)), [key, { ...key, name: 'b' }])
    expect(note.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.example/log',
      '0',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      '',
      '— PeterNeumann',
      '— b',
      '',
    ])
  })
})

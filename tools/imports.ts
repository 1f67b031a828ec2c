import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

/** One import line. `to` is a path from the root for a file of ours, else the package's name; null when it is computed. */
export type Import = { from: string; line: number; to: string | null; typeOnly: boolean }
export type Source = { path: string; lines: number; imports: Import[] }

const SKIPPED = new Set(['node_modules', 'dist', '.fadu'])
/** Generated from the server's OpenAPI, as long as the API is. */
const GENERATED = 'console/src/api/contract.ts'

/** Reads every TypeScript source below the given folders of `root`. A folder that does not exist holds nothing. */
export async function readSources(root: string, folders: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
    for (const name of names.sort()) {
      const path = [folder, ...name.split(sep)].join('/')
      if (!/\.(ts|tsx|mts|mjs|js)$/.test(name) || path === GENERATED || path.split('/').some((part) => SKIPPED.has(part)))
        continue
      sources.push(readSource(root, path, await readFile(join(root, path), 'utf8')))
    }
  }
  return sources
}

function readSource(root: string, path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const add = (at: ts.Node, target: ts.Node | undefined, typeOnly: boolean) => {
    const line = tree.getLineAndCharacterOfPosition(at.getStart()).line + 1
    const name = target && ts.isStringLiteralLike(target) ? target.text : null
    imports.push({ from: path, line, to: name === null ? null : place(root, path, name), typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true)
    else if (ts.isCallExpression(node) && isLoad(node)) add(node, node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports }
}

function isLoad(call: ts.CallExpression): boolean {
  return call.expression.kind === ts.SyntaxKind.ImportKeyword || call.expression.getText() === 'require'
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.isTypeOnly) return true
  const named = importClause.namedBindings
  return !importClause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
}

function place(root: string, from: string, name: string): string {
  if (!name.startsWith('.')) return name
  return relative(root, resolve(root, from, '..', name))
    .split(sep)
    .join('/')
}

import { DomainError } from '../../server/src/kit/errors.ts'

/** @throws DomainError `bad-year` unless it is four digits */
export function readYear(text: string | undefined): number {
  if (!/^\d{4}$/.test(text ?? ''))
    throw new DomainError('invalid', 'bad-year', `年度应为四位数字，如 2022；收到的是“${text ?? ''}”。`)
  return Number(text)
}

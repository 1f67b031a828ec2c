import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { ApiProblem } from '../api/problem.ts'

export type SaveOptions<R> = {
  /** Its fields show the server's messages. */
  form?: FormInstance
  /** Queries that are no longer true afterwards. A key names all queries that start with it. */
  refresh?: readonly QueryKey[]
  /** After success and refreshing. */
  done?: (reply: R) => void
  /** What is said on success, or how to say it from the reply; null says nothing. */
  said?: string | null | ((reply: R) => string)
}

/** `parties.0.idNumber` → `['parties', 0, 'idNumber']` */
export function namePathOf(field: string): (string | number)[] {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** A change on the server: says when it is done, refreshes what it made stale, and puts the server's messages at the fields. */
export function useSave<I, R>(act: (input: I) => Promise<R>, { form, refresh = [], done, said = '已保存' }: SaveOptions<R> = {}) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation<R, Error, I>({
    mutationFn: act,
    onSuccess: async (reply) => {
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })))
      if (said !== null) message.success(typeof said === 'function' ? said(reply) : said)
      done?.(reply)
    },
    onError: (error) => {
      if (!form || !(error instanceof ApiProblem)) return
      form.setFields(Object.entries(error.errors).map(([field, text]) => ({ name: namePathOf(field) as never, errors: [text] })))
    },
  })
}

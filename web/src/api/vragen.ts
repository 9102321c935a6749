import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type QueryKey,
} from '@tanstack/react-query'

/** A query client that never shows as fresh what was asked before a change. */
export class Vragen extends QueryClient {
  // The library cuts a read short that is under way, but not a first one, nor one that nobody looks at: their answer
  // may be of before the change, and stood until the page was left.
  override async invalidateQueries<S extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<S>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const onderweg = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter((vraag) => vraag.state.data === undefined || !vraag.isActive())
    await Promise.all([
      super.invalidateQueries(filters, options),
      Promise.allSettled(onderweg.map((vraag) => vraag.fetch())),
    ])
    const oud = new Set(onderweg.filter((vraag) => vraag.state.data !== undefined).map((v) => v.queryHash))
    if (oud.size > 0)
      await super.invalidateQueries({ predicate: ({ queryHash }) => oud.has(queryHash) }, options)
  }
}

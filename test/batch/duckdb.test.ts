import { expect, test, vi } from 'vitest'
import { loadDuckDb } from '../../src/batch/finish/duckdb.js'

test('without the package the format says what is missing', async () => {
  vi.doMock('@duckdb/node-api', () => {
    throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
  })
  await expect(loadDuckDb()).rejects.toMatchObject({
    code: 'format/unavailable',
    stage: 'options',
    reason: expect.stringContaining('@duckdb/node-api'),
  })
  vi.doUnmock('@duckdb/node-api')
})

import { statfs } from 'node:fs/promises'

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }
/** Parallel queries share memory through /dev/shm, which a container may cap at 64 MB. */
const ENOUGH_SHARED_MEMORY_BYTES = 512_000_000

/** Server settings as `-c name=value` arguments. Only the loopback address, no socket file. */
export async function serverArguments(data: string, port: number, durable: boolean): Promise<string[]> {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'Asia/Shanghai',
    lc_messages: 'C',
    log_min_messages: 'warning',
    password_encryption: 'scram-sha-256',
    ...((await sharedMemoryBytes()) < ENOUGH_SHARED_MEMORY_BYTES ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : NOT_DURABLE),
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

async function sharedMemoryBytes(): Promise<number> {
  const volume = await statfs('/dev/shm').catch(() => null)
  return volume ? volume.bavail * volume.bsize : Number.POSITIVE_INFINITY
}

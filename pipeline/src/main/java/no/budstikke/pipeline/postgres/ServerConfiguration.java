package no.budstikke.pipeline.postgres;

/**
 * What the embedded server is told, written anew at every start. It stands before the cluster's own
 * settings end, so an operator's line there wins; {@link Durability} looks at the outcome.
 */
final class ServerConfiguration {
  private static final String SETTINGS =
      """
      # Written by the node at every start. Lines at the end of cluster/postgresql.conf win over these.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 200
      password_encryption = scram-sha-256
      log_timezone = 'UTC'

      fsync = on
      synchronous_commit = on
      full_page_writes = on

      # A machine of two cores that the node shares. The build of the server has neither lz4 nor zstd, and pglz costs
      # more processor time than the bytes are worth.
      effective_cache_size = 1GB
      work_mem = 8MB
      maintenance_work_mem = 128MB
      wal_compression = off
      max_wal_size = 4GB
      min_wal_size = 256MB
      checkpoint_timeout = 15min
      checkpoint_completion_target = 0.9
      random_page_cost = 1.1
      max_parallel_workers_per_gather = 0
      max_parallel_maintenance_workers = 0
      jit = off

      # The work table changes all the time and must stay small.
      autovacuum_naptime = 10s
      autovacuum_max_workers = 2
      autovacuum_vacuum_scale_factor = 0.05
      autovacuum_analyze_scale_factor = 0.05
      autovacuum_vacuum_cost_limit = 2000
      idle_in_transaction_session_timeout = 10min

      # No statement, no parameter, no row in the log: they hold personal data (style 7).
      logging_collector = on
      log_directory = '../log'
      log_filename = 'server-%a.log'
      log_rotation_age = 1d
      log_rotation_size = 0
      log_truncate_on_rotation = on
      log_statement = none
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_checkpoints = off
      """;

  private ServerConfiguration() {}

  static String of(int port, ServerSettings settings) {
    return SETTINGS
        + "port = %d%n".formatted(port)
        + "timezone = '%s'%n".formatted(SessionZone.name(settings.zone()))
        + "shared_buffers = %s%n".formatted(settings.sharedBuffers());
  }
}

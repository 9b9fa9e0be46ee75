-- One line that bench/wrk.py reads: requests, microseconds, failures, 95th percentile of latency in microseconds.
done = function(summary, latency, requests)
  local failed = summary.errors
  local failures = failed.status + failed.connect + failed.read + failed.write + failed.timeout
  io.write(string.format("figures %d %d %d %d\n", summary.requests, summary.duration, failures, latency:percentile(95)))
end

-- For wrk: asks for the paths of a file in turn, and writes what came back as JSON.
-- Usage: wrk --script load.lua <address> -- <file of paths> <file for the figures>

local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(arguments)
  paths, statuses, asked, figures = {}, {}, 0, arguments[2]
  for line in io.lines(arguments[1]) do
    table.insert(paths, line)
  end
  next_path = number * 997 -- each thread begins elsewhere
end

-- Browsers take packed files; a third of the asking is done by those who have the file already (RFC 9110, 13.1.2).
function request()
  next_path = next_path % #paths + 1
  asked = asked + 1
  local headers = { ["Accept-Encoding"] = "gzip, deflate, br", ["Accept"] = "text/html,*/*;q=0.8" }
  if asked % 3 == 0 then
    headers["If-None-Match"] = "*"
  end
  return wrk.format("GET", paths[next_path], headers)
end

function response(status)
  local key = tostring(status)
  statuses[key] = (statuses[key] or 0) + 1
  counted = ""
  for name, count in pairs(statuses) do
    counted = counted .. name .. "=" .. count .. " "
  end
end

function done(summary, latency)
  local statuses = {}
  for _, thread in ipairs(threads) do
    for name, count in string.gmatch(thread:get("counted") or "", "(%d+)=(%d+)") do
      statuses[name] = (statuses[name] or 0) + tonumber(count)
    end
  end
  local rows = {}
  for name, count in pairs(statuses) do
    table.insert(rows, string.format('"%s": %d', name, count))
  end
  local errors = summary.errors
  local file = assert(io.open(threads[1]:get("figures"), "w"))
  file:write(string.format(
    '{"requests": %d, "seconds": %.2f, "a_second": %.0f, "megabytes": %.1f, "statuses": {%s}, '
      .. '"errors": {"connect": %d, "read": %d, "write": %d, "status": %d, "timeout": %d}, '
      .. '"milliseconds": {"median": %.2f, "p99": %.2f, "most": %.2f}}\n',
    summary.requests, summary.duration / 1e6, summary.requests / summary.duration * 1e6, summary.bytes / 1e6,
    table.concat(rows, ", "), errors.connect, errors.read, errors.write, errors.status, errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
  file:close()
end

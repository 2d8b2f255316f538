using System.Diagnostics;

namespace HealthScore.Testing;

/// <summary>
/// A PostgreSQL server of this test run's own: a new cluster in a temporary folder, reached through a socket file there. It stops
/// and is removed when the test process ends, however it ends: then the pipe that the shell around it reads from closes.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Script = """
        set -e
        folder=$(mktemp -d "${TMPDIR:-/tmp}/healthscore-pg-XXXXXX")
        trap '"$0/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1; rm -rf "$folder"' EXIT
        "$0/initdb" -D "$folder/data" -U tester -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1
        printf 'local all guarded scram-sha-256\nlocal all all trust\n' >"$folder/data/pg_hba.conf"
        "$0/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-c listen_addresses='' -c unix_socket_directories='$folder' \
          -c max_connections=300 $1" start >/dev/null 2>&1
        echo "$folder"
        read -r _ || true
        """;

    private static readonly Lazy<PostgresServer> Started =
        new(() => Start("-c fsync=off -c synchronous_commit=off -c full_page_writes=off"));

    private static readonly Lazy<PostgresServer> StartedDurable = new(() => Start(""));

    private readonly Process _shell;

    private PostgresServer(Process shell, string folder)
    {
        _shell = shell;
        Folder = folder;
    }

    /// <summary>Started when the first test asks for it.</summary>
    public static PostgresServer OfThisRun => Started.Value;

    /// <summary>One as it is installed, for measuring: what is committed is on the disk.</summary>
    public static PostgresServer Durable => StartedDurable.Value;

    /// <summary>Holds the socket: the host to connect to.</summary>
    public string Folder { get; }

    /// <summary>To a database that holds nothing of ours, as its owner and superuser.</summary>
    public string ConnectionString => $"Host={Folder};Database=postgres;Username=tester";

    /// <summary>The folder of the newest installed server's programs; null when there is none.</summary>
    public static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out var version) && version >= 13)
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    public void Dispose()
    {
        _shell.StandardInput.Close();
        // However long it takes, the shell stops the server: ending the shell would leave the server behind.
        _shell.WaitForExit(TimeSpan.FromSeconds(20));
        _shell.Dispose();
    }

    private static PostgresServer Start(string settings)
    {
        if (Needs.Postgres() is { } reason) throw new InvalidOperationException($"This test {reason}.");
        // The server refuses to run as root.
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        string[] command = [.. user, "sh", "-c", Script, Programs()!, settings];
        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var folder = shell.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PostgreSQL did not start.");
        var server = new PostgresServer(shell, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }
}

namespace HealthScore.Testing;

/// <summary>What a machine may lack, with the reason that a skipped test shows.</summary>
internal static class Needs
{
    /// <summary>The folder beside the checkout with specification, data and tools; null on a user's machine.</summary>
    public static string? SharedFolder { get; } = FindShared();

    public static string Repository { get; } = FindRepository();

    /// <summary>Set in CI: nothing is skipped, what is missing fails.</summary>
    public static bool Everything => Environment.GetEnvironmentVariable("HEALTHSCORE_TEST_ALL") == "1";

    public static string? Shared(string path) =>
        SharedFolder is { } folder && Path.Exists(Path.Combine(folder, path)) ? null : $"needs ../shared/{path}, which is not here";

    public static string? Chromium() =>
        ChromiumPath() is null ? "needs Chromium: install it, or set CHROMIUM to its path" : null;

    public static string? ChromiumPath() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public static string? Node() => OnPath("node") && OnPath("npm") ? null : "needs Node.js 20 with npm on the PATH";

    public static string? Curl() => OnPath("bash") && OnPath("curl") ? null : "needs bash and curl on the PATH";

    public static string? Redis() => OnPath("redis-server") ? null : "needs redis-server on the PATH: install the package redis-server";

    public static string? Postgres() =>
        PostgresServer.Programs() is null ? "needs PostgreSQL's programs: install the package postgresql, version 13 or later"
        : Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv") ? "needs setpriv: PostgreSQL does not run as root"
        : null;

    public static string? UnixSignals() => OperatingSystem.IsWindows() ? "needs SIGKILL, which Windows does not know" : null;

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthScore.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable("HEALTHSCORE_SHARED");
        var folder = named ?? Path.Combine(FindRepository(), "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}

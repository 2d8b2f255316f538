using System.Globalization;
using System.Reflection;

namespace HealthScore.Scoring.Storage;

/// <summary>The steps of one part of the program. Each part counts its own versions, so that parts grow independently.</summary>
public sealed record MigrationSet
{
    private const string Extension = ".sql";
    private const string Postgres = ".postgres";

    /// <exception cref="ArgumentException">The name is blank, or the numbers are not 1, 2, 3 …</exception>
    public MigrationSet(string name, IEnumerable<Migration> migrations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Migrations = [.. migrations.OrderBy(migration => migration.Number)];
        for (var i = 0; i < Migrations.Count; i++)
        {
            if (Migrations[i].Number == i + 1) continue;
            throw new ArgumentException(
                $"Migrations of '{name}' must be numbered 1, 2, 3 …; found {Migrations[i].Number} in place {i + 1}.",
                nameof(migrations));
        }
    }

    public string Name { get; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>The number of the last step; 0 for an empty set.</summary>
    public int Version => Migrations.Count;

    /// <summary>
    /// Reads a set from embedded files called <c>PREFIX.0001_what_it_does.sql</c>. Where PostgreSQL needs other words,
    /// <c>PREFIX.0001_what_it_does.postgres.sql</c> stands beside.
    /// </summary>
    /// <param name="prefix">The resource names up to the file name, such as <c>My.Program.Storage.Migrations.</c></param>
    public static MigrationSet FromResources(string name, Assembly assembly, string prefix)
    {
        var files = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal)
                && resource.EndsWith(Extension, StringComparison.Ordinal))
            .ToDictionary(resource => resource[prefix.Length..^Extension.Length], resource => Text(assembly, resource));
        return new MigrationSet(name, files.Keys
            .Where(file => !file.EndsWith(Postgres, StringComparison.Ordinal))
            .Select(file => Read(file, files[file], files.GetValueOrDefault(file + Postgres))));
    }

    private static Migration Read(string file, string sql, string? postgres)
    {
        var split = file.IndexOf('_', StringComparison.Ordinal);
        var number = int.Parse(file.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture);
        var migration = new Migration(number, file[(split + 1)..].Replace('_', ' '), sql);
        return postgres is null ? migration : migration with { PostgresSql = postgres };
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

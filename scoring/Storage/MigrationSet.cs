using System.Globalization;
using System.Reflection;

namespace HealthScore.Scoring.Storage;

/// <summary>The steps of one part of the program. Each part counts its own versions, so that parts grow independently.</summary>
public sealed record MigrationSet
{
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

    /// <summary>Reads a set from embedded files called <c>PREFIX.0001_what_it_does.sql</c>.</summary>
    /// <param name="prefix">The resource names up to the file name, such as <c>My.Program.Storage.Migrations.</c></param>
    public static MigrationSet FromResources(string name, Assembly assembly, string prefix) =>
        new(name, assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal)
                && resource.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource => Read(assembly, resource, resource[prefix.Length..^".sql".Length])));

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var split = file.IndexOf('_', StringComparison.Ordinal);
        var number = int.Parse(file.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Migration(number, file[(split + 1)..].Replace('_', ' '), reader.ReadToEnd());
    }
}

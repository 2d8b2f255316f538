using System.Diagnostics;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.LocalPage;

/// <summary>The accessibility checker, installed once into <c>.tools/axe</c>.</summary>
internal static class AxeCore
{
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The script to load into a page.</summary>
    public static string Script => File.ReadAllText(Installed.Value);

    private static string Install()
    {
        var folder = Path.Combine(Needs.Repository, ".tools", "axe");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (File.Exists(script)) return script;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Needs.Repository, "tests", "EndToEnd", "Axe")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci"]) { WorkingDirectory = folder })
            ?? throw new InvalidOperationException("npm did not start.");
        npm.WaitForExit();
        return File.Exists(script) ? script : throw new InvalidOperationException($"npm ci in {folder} brought no axe-core.");
    }
}

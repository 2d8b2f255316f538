namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Files that a command writes for people.</summary>
internal static class NewFile
{
    /// <summary>Why a file cannot be made at a path, as far as that shows beforehand; null when it can.</summary>
    /// <param name="option">The option that named it.</param>
    public static string? Fault(string option, string? path)
    {
        if (path is null) return null;
        if (Path.Exists(path)) return $"{option} {path}: This is there already and will not be overwritten. Name a new file, or remove it.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder) ? null : $"{option} {path}: There is no such folder. Make it, or name another.";
    }

    /// <returns>Why it was not written; null when it was. What is there already stays as it is.</returns>
    public static async Task<string?> WriteAsync(
        string option, string path, string text, bool overwrite, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, overwrite ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(text.AsMemory(), cancellationToken);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{option} {path}: The file cannot be written. Name another.";
        }
    }
}

namespace HealthScore.Scoring.Import;

/// <summary>Opens what a person named on the command line.</summary>
public static class InputFile
{
    /// <summary>A stream over a file, to be read once from start to end.</summary>
    /// <exception cref="FileProblemException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        try
        {
            // The reader brings its own buffer.
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Problem(path, "There is no such file.", "Check the path.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or NotSupportedException or ArgumentException)
        {
            var message = Directory.Exists(path) ? "This is a folder, not a file." : "The file cannot be read.";
            throw Problem(path, message, "Check the path and who may read it.");
        }
    }

    private static FileProblemException Problem(string path, string message, string fix) =>
        new(new FileProblem(path, 0, message, fix));
}

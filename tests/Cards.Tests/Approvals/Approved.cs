using HealthScore.Testing;

namespace HealthScore.Cards.Tests.Approvals;

/// <summary>
/// Compares what was made with a file that a person has looked at. With HEALTHSCORE_APPROVE=1 the files are written anew: then
/// look at the difference in Git, and at the pictures.
/// </summary>
internal static class Approved
{
    private static readonly string Folder = Path.Combine(Needs.Repository, "tests", "Cards.Tests", "Approved");

    private static bool Refresh => Environment.GetEnvironmentVariable("HEALTHSCORE_APPROVE") == "1";

    public static string PathOf(string file) => Path.Combine(Folder, file);

    /// <param name="file">Such as <c>account-red.txt</c>.</param>
    /// <param name="made">What was made; a last line end is added.</param>
    public static void Check(string file, string made)
    {
        var text = made.ReplaceLineEndings("\n") + "\n";
        var path = PathOf(file);
        if (Refresh)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, text);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var received = path + ".received";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{file} differs from what was approved.\n{Difference(approved, text)}\nIf the new one is right, run with HEALTHSCORE_APPROVE=1.");
    }

    private static string Difference(string approved, string made)
    {
        var (before, after) = (approved.Split('\n'), made.Split('\n'));
        var at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at]) at++;
        return $"Line {at + 1}\n  approved: {before.ElementAtOrDefault(at) ?? "(end)"}\n  received: {after.ElementAtOrDefault(at) ?? "(end)"}";
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Conventions;

/// <summary>The habits of CONTRIBUTING.md that can be read off the files.</summary>
public sealed partial class SourceConventionTests
{
    private const int LongestFile = 300;

    // Files of statements: the program's entry.
    private const string Entry = "Program";

    [Fact]
    public void File_Anywhere_HoldsOneTypeOfItsName()
    {
        Assert.NotEmpty(SourceFile.All);
        AssertNone(
            from file in SourceFile.All
            where file.Name != Entry
            where file.Types is not [var type] || type != file.Name
            select $"{file.Path}: {string.Join(", ", file.Types)}");
    }

    [Fact]
    public void Namespace_Anywhere_IsTheFolder() => AssertNone(
        from file in SourceFile.All
        where file.Name != Entry && file.Namespace != file.ExpectedNamespace
        select $"{file.Path}: {file.Namespace}");

    [Fact]
    public void File_Anywhere_HasAtMost300Lines() => AssertNone(
        from file in SourceFile.All
        where file.Lines.Count > LongestFile
        select $"{file.Path}: {file.Lines.Count} lines");

    [Fact]
    public void Program_IsATableOfContents() =>
        Assert.InRange(SourceFile.All.Single(file => file.Path == "bot/Program.cs").Lines.Count, 1, 59);

    [Fact]
    public void Name_Anywhere_SaysWhatItDoes() => AssertNone(
        from file in SourceFile.All
        from type in file.Types
        where Vague().IsMatch(type) && type is not "NoData"
        select $"{file.Path}: {type}");

    [Fact]
    public void Code_OfTheProduct_IsFinished() => AssertNone(
        from file in SourceFile.Product
        from line in file.Lines
        where Unfinished().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Warnings_Anywhere_AreNotSuppressed() => AssertNone(
        from file in SourceFile.All
        where file.Path != "tests/Bot.Tests/Conventions/SourceConventionTests.cs"
        from line in file.Lines
        where line.Contains("#pragma warning", StringComparison.Ordinal) || line.Contains("[SuppressMessage", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    [Theory]
    [InlineData("scoring/HealthScore.Scoring.csproj")]
    [InlineData("cards/HealthScore.Cards.csproj", "HealthScore.Scoring")]
    [InlineData("bot/HealthScore.Bot.csproj", "HealthScore.Cards", "HealthScore.Scoring")]
    public void References_OfAProject_GoOneWay(string project, params string[] allowed)
    {
        var references = XDocument.Load(Path.Combine(Needs.Repository, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("scoring", "Microsoft.AspNetCore", "System.Net.Http", "HealthScore.Cards", "HealthScore.Bot")]
    [InlineData("cards", "Microsoft.AspNetCore", "System.Net.Http", "HealthScore.Bot", "Microsoft.Data")]
    public void Usings_OfAProject_StayOutOfWhatIsNotItsJob(string project, params string[] foreign) => AssertNone(
        from file in SourceFile.All
        where file.Project == project
        from line in file.Lines
        where foreign.Any(name => line.StartsWith("using " + name, StringComparison.Ordinal))
        select $"{file.Path}: {line}");

    /// <summary>Cards are worded in <c>cards/Wording</c>: nothing else there holds a sentence.</summary>
    [Fact]
    public void Sentences_OfCards_AreInTheLanguageFiles() => AssertNone(
        from file in SourceFile.All
        where file.Project == "cards" || file.Path.StartsWith("bot/Answers/", StringComparison.Ordinal)
        from line in file.Lines
        where Sentence().IsMatch(line) && !IsForDevelopers(line)
        select $"{file.Path}: {line.Trim()}");

    private static bool IsForDevelopers(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        || line.Contains("Exception(", StringComparison.Ordinal)
        || line.Contains("LoggerMessage", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    [GeneratedRegex("(Manager|Helper|Utils|Util|Data|Info|Process)s?(?![a-z])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Unfinished();

    // Three words or more between quotes, begun with a capital: "There are none".
    [GeneratedRegex("\"[A-Z][a-z]* [a-z]+ [a-z]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Sentence();
}

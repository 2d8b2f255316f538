using System.Text.Json;
using System.Text.RegularExpressions;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Testing;

namespace HealthScore.Cards.Tests.Wording;

public sealed partial class LanguageFileTests
{
    private const string Id = "- id: ";

    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<Language> Written => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Written))]
    public void Phrases_WhenComparedWithTheKeys_AreTheSame(Language language)
    {
        var inFile = Section(language, "phrases").Select(p => p.Name).Order().ToList();

        Assert.Equal(WordingKeys.All.Select(k => k.Name).Order(), inFile);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Phrases_WhenTheirFormsAreTakenTogether_UseEveryPlaceholder(Language language)
    {
        var book = LanguageFile.Read(language);
        var unused = WordingKeys.All
            .SelectMany(key => book.Phrases[key.Name].Unused(key.Placeholders.Count).Select(i => $"{key}: {{{key.Placeholders[i]}}}"));

        Assert.Empty(unused);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Metrics_WhenComparedWithTheShippedScorecards_AreTheSame(Language language)
    {
        var metrics = Section(language, "metrics").ToList();

        Assert.Equal(Ids("metrics"), metrics.Select(m => m.Name).Order());
        Assert.All(metrics, m => Assert.Equal(["name", "says"], m.Value.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(Ids("rules"), Section(language, "rules").Select(m => m.Name).Order());
        Assert.Equal(Ids("dimensions"), Section(language, "dimensions").Select(m => m.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Actions_WhenComparedWithTheShippedScorecards_AreTheSame(Language language)
    {
        var actions = Section(language, "actions").ToDictionary(a => a.Name, a => a.Value);

        Assert.All(new[] { "metrics", "dimensions", "rules" }, part =>
            Assert.Equal(Ids(part), actions[part].EnumerateObject().Select(p => p.Name).Order()));
    }

    [Fact]
    public void Keys_WhenTheSourcesAreRead_AreAllUsed()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Needs.Repository, "cards"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("Keys.cs", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText);
        var used = string.Join('\n', sources);
        var unused = WordingKeys.Groups
            .SelectMany(type => type.GetFields().Select(f => $"{type.Name}.{f.Name}"))
            .Where(name => !name.StartsWith(nameof(PageKeys), StringComparison.Ordinal) && !IsUsed(used, name));

        Assert.Empty(unused);
    }

    [Fact]
    public void PageKeys_WhenThePageIsRead_AreThoseItAsksFor()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Needs.Repository, "bot", "wwwroot"))
            .Where(path => Path.GetExtension(path) is ".js" or ".html")
            .Select(File.ReadAllText);
        var asked = AskedFor().Matches(string.Join('\n', files))
            .Select(match => match.Groups["key"].Value)
            .Concat(["lost", "no_answer", "role_csm", "role_manager", "role_admin", "theme_auto", "theme_light", "theme_dark", "help"])
            .Distinct();

        Assert.Equal(PageWords.Of(Language.English).Keys.Order(), asked.Order());
    }

    [Fact]
    public void Keys_WhenListed_AreUnique() =>
        Assert.Equal(WordingKeys.All.Count, WordingKeys.All.Select(k => k.Name).Distinct().Count());

    [Theory]
    [InlineData("\"band.red\": \"Red\",", "", "\"band.red\" is missing")]
    [InlineData("\"as_of\": \"As of {when}\"", "\"as_of\": \"As of {then}\"", "as_of: \"As of {then}\" uses {then}; it takes {when}.")]
    [InlineData("{points:signed} in", "{points:loud} in", "uses the style \"loud\"; use one of")]
    [InlineData("\"days_ago\": { \"one\"", "\"days_ago\": { \"few\"", "\"few\" is no form")]
    [InlineData("\"days_ago\": { \"one\": \"yesterday\", \"other\"", "\"days_ago\": { \"one\": \"yesterday\", \"two\"", "the form \"other\" is missing")]
    [InlineData("\"as_of\": \"As of {when}\"", "\"as_of\": \"As of {when\"", "does not close it")]
    public void Read_WhenTheFileIsWrong_NamesFileKeyAndFix(string right, string wrong, string message)
    {
        var text = Text(Language.English);
        Assert.Contains(right, text);
        using var broken = JsonDocument.Parse(text.Replace(right, wrong), WithComments);

        var error = Assert.Throws<FormatException>(() => LanguageFile.Read(broken.RootElement, Language.English));

        Assert.StartsWith("Wording/en.json: ", error.Message);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void For_WhenALanguageIsAsked_IsThatLanguage() =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(language, WordingBook.For(language).Language));

    [GeneratedRegex("""(?:data-say(?:-label|-placeholder)?="|\b(?:say|words)\(')(?<key>[a-z_]+)["']""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AskedFor();

    /// <summary>As a whole word: "Why.Raw" is not used by "Why.RawText".</summary>
    private static bool IsUsed(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_')) return true;
        }

        return false;
    }

    private static JsonElement.ObjectEnumerator Section(Language language, string name) =>
        JsonDocument.Parse(Text(language), WithComments).RootElement.GetProperty(name).EnumerateObject();

    private static string Text(Language language) =>
        File.ReadAllText(Path.Combine(Needs.Repository, "cards", "Wording", LanguageCodes.Of(language) + ".json"));

    /// <summary>Ids under a key of the shipped scorecards, which are laid out alike.</summary>
    private static IEnumerable<string> Ids(string under)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Needs.Repository, "bot", "Scorecards"), "*.yaml"))
        {
            var section = "";
            foreach (var line in File.ReadLines(file))
            {
                if (line is "dimensions:" or "rules:") section = line[..^1];
                var text = line.TrimStart();
                if (section.Length == 0 || !text.StartsWith(Id, StringComparison.Ordinal)) continue;
                var depth = line.Length - text.Length;
                if (under == (section == "rules" ? "rules" : depth > 2 ? "metrics" : "dimensions")) ids.Add(text[Id.Length..].Trim());
            }
        }

        return ids.Order();
    }
}

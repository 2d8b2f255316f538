using System.Globalization;
using System.Text.RegularExpressions;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Api;

/// <summary>The tables of <c>docs/api.md</c> say what the code says; its commands are run elsewhere.</summary>
public sealed partial class ApiPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Needs.Repository, "docs", "api.md"));

    [Fact]
    public void Settings_OnThePage_AreAllThereAreWithTheirDefaults()
    {
        var options = new ApiOptions();
        var settings = typeof(ApiOptions).GetProperties().Where(property => property.CanWrite)
            .Select(property => ($"Api:{property.Name}", Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture)));

        var documented = Setting().Matches(Page).Select(row => (row.Groups["name"].Value, (string?)row.Groups["value"].Value));

        Assert.Equal(settings.Order(), documented.Order());
    }

    [Fact]
    public void Codes_OnThePage_AreThoseOfTheProblems()
    {
        var faults = Page[Page.IndexOf("## Faults", StringComparison.Ordinal)..];
        var documented = faults.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Word().Matches(line)).Select(word => word.Groups["word"].Value);
        var problems = Directory.EnumerateFiles(Path.Combine(Needs.Repository, "bot", "Api"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(code => code.Groups["code"].Value).Distinct();

        Assert.Equal(problems.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Scopes_OnThePage_AreAllThereAre() =>
        Assert.All(ScopeWords.All, scope => Assert.Contains($"| `{scope}` |", Page, StringComparison.Ordinal));

    [GeneratedRegex(@"^\| `(?<name>Api:\w+)` \| `(?<value>\d+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex Setting();

    [GeneratedRegex("`(?<word>[a-z-]+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Word();

    // The second argument of a problem, or its change.
    [GeneratedRegex(@"((StatusCodes\.Status\w+|\bstatus), |Code = )""(?<code>[a-z-]+)""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Code();
}

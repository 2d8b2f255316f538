using System.Buffers;
using System.Text.Json;
using HealthScore.Bot.Commands.Understanding;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Import;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>The accounts and people that the sets speak of, and what is understood with them on Wednesday 18 November 2026.</summary>
internal static class PhrasingBook
{
    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "pt", "he"];

    private static readonly string Folder = Path.Combine(Needs.Repository, "tests", "Bot.Tests", "Understanding", "Phrasings");

    /// <param name="half"><c>dev</c>, which grammars are improved on, or <c>test</c>, which nobody looks at.</param>
    public static PhrasingScore Score(string language, string half)
    {
        var people = new PeopleDirectory(PeopleFile.Read(Path.Combine(Folder, "users.csv")).People);
        var accounts = new CurrentAccounts();
        accounts.Swap(new AccountDirectory(AccountsFile.Read(Path.Combine(Folder, "accounts.csv")).Accounts));
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero));
        var understanding = new GrammarUnderstanding(accounts, people, new Visibility(VisibilityRule.Everyone, people), clock, LanguageGrammar.All);
        var expected = File.ReadLines(Path.Combine(Folder, $"{language}.{half}.jsonl")).Where(line => line.Length > 0).Select(AskedPhrasing.Read);
        return new PhrasingScore([.. expected.Select(phrasing => (phrasing, Understand(phrasing.Asked, understanding, people)))]);
    }

    private static AskedPhrasing Understand(AskedLine asked, GrammarUnderstanding understanding, PeopleDirectory people)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            UnderstoodJson.Write(json, understanding.Understand(asked.Text, asked.User is { } user ? people.Find(user) : null, asked.Before));
            json.WriteEndObject();
        }

        return AskedPhrasing.Of(asked, buffer.WrittenSpan.ToArray());
    }
}

using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding;

/// <summary>Whatever accounts are called: commands stay commands, other accounts stay found, and each is found by what it is called.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Names =
    [
        "", " ", "?", "...", "\u200B\u200D", "😀", "😀 Ventures", "🙂🙃", "help", "Why", "why?", "What", "At Risk", "My Accounts", "Show more", "Red", "Green Alerts",
        "The second one", "It", "Its tickets", "and", "תודה", "עזרה", "ayuda", "obrigado", "hola", "5", "100k", "2027-01-31", "8:30", "until Thursday", "Thursday",
        "Ben", "Ana's", "me", "<at>bot</at>", "<!channel>", "**bold**", "[x](http://example.invalid)", "{\"type\":\"AdaptiveCard\"}", "'; DROP TABLE account; --",
        "Ignore all previous instructions", "\u202Egnp.exe", "A\u0301\u0301\u0301", "Ѕоlаr", "גלובקס Globex ג", "Hoo\u200Bli Two", new string('x', 10_000), "how is",
    ];

    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding(
        [.. TestPortfolio.Accounts, .. Names.Select((name, i) => new Account { Id = new AccountId($"N-{i}"), Name = name })]);

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [InlineData("help", "help")]
    [InlineData("what can you do?", "help")]
    [InlineData("thanks", "smalltalk")]
    [InlineData("which accounts are at risk?", "book.at_risk")]
    [InlineData("show me my red accounts", "book.at_risk")]
    [InlineData("how is my book doing?", "book.summary")]
    [InlineData("what renews next quarter?", "book.renewals")]
    [InlineData("send me the daily digest at 8:30", "digest.subscribe")]
    [InlineData("¿qué cuentas están en riesgo?", "book.at_risk")]
    [InlineData("quais contas estão em risco?", "book.at_risk")]
    [InlineData("אילו לקוחות בסיכון?", "book.at_risk")]
    [InlineData("תודה", "smalltalk")]
    public void Understand_WhenAccountsAreCalledLikeCommands_TakesACommandForACommand(string text, string intent)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, 0), (understood.Intent, understood.Accounts.Count));
    }

    [Theory]
    [InlineData("how is Globex?", "globex")]
    [InlineData("why is Wayne Enterprises red?", "wayne")]
    [InlineData("how is Green Alerts?", "N-16")]
    [InlineData("how is 😀 Ventures?", "N-6")]
    [InlineData("tickets of \"At Risk\"", "N-12")]
    public void Understand_WhenAnAccountIsNamed_FindsIt(string text, string account)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal(account, Assert.Single(understood.Accounts).Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Understand_WhateverAnAccountIsCalled_AnswersAndRepeatsItself(string name)
    {
        foreach (var text in new[] { name, $"how is {name}?", $"compare {name} with Globex", $"snooze \"{name}\" until Thursday" })
        {
            var (first, second) = (Book.Understand(text, TestPortfolio.Ben), Book.Understand(text, TestPortfolio.Ben));
            Assert.Contains(first.Intent, Intents.All);
            Assert.InRange(first.Confidence, 0, 1);
            Assert.True(first.Candidates.Count <= 8);
            Assert.Equal((first.Intent, first.Confidence), (second.Intent, second.Confidence));
            Assert.Equal(first.Accounts, second.Accounts);
        }
    }
}

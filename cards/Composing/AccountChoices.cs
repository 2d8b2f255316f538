using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Accounts as buttons that continue the question which could not be answered.</summary>
internal static class AccountChoices
{
    /// <summary>The most buttons a person can choose from at a glance.</summary>
    public const int Most = 8;

    private const int LongestName = 46;
    private const int LongestDetail = 22;

    public static ChoicesBlock Of(WordingBook book, IEnumerable<AccountChoice> choices, ButtonPress question) =>
        new([.. choices.Take(Most).Select(choice => new CardButton(Title(book, choice), Answer(choice, question)))]);

    private static string Title(WordingBook book, AccountChoice choice)
    {
        var detail = string.IsNullOrWhiteSpace(choice.Detail) ? null : CustomerText.Clean(choice.Detail, LongestDetail);
        return book.Joined(CustomerText.Clean(choice.Name, LongestName), detail);
    }

    private static ButtonPress Answer(AccountChoice choice, ButtonPress question) =>
        question with { Values = new Dictionary<string, string>(question.Values, StringComparer.Ordinal) { ["account"] = choice.Id.Value } };
}

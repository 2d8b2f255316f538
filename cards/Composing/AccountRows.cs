using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Composing;

/// <summary>Rows that open their account.</summary>
internal static class AccountRows
{
    private const string OpenVerb = "account.health";
    private const int LongestInButton = 50;

    /// <param name="changeDays">7, 30 or 90: which change the rows show.</param>
    /// <param name="withRenewal">Whether the rows say when they renew.</param>
    public static ListBlock Of(WordingBook book, IEnumerable<AccountRow> rows, int changeDays = 30, bool withRenewal = false) =>
        new([.. rows.Select(row => Row(book, row, changeDays, withRenewal))]);

    public static CardButton Open(WordingBook book, Account account) =>
        new(book.Say(ButtonKeys.Open, CustomerText.Clean(account.Name, LongestInButton)), ButtonPress.ForAccount(OpenVerb, account.Id.Value));

    private static ListRow Row(WordingBook book, AccountRow row, int changeDays, bool withRenewal)
    {
        var number = row.ShownScore?.ToString(CultureInfo.InvariantCulture) ?? Wordings.NoScore;
        var score = book.Say(ListKeys.RowScore, number, book.BandWord(row.ShownBand));
        return new ListRow(row.ShownBand, Wordings.Name(row.Account), score, Detail(book, row, changeDays, withRenewal), Open(book, row.Account));
    }

    private static string? Detail(WordingBook book, AccountRow row, int changeDays, bool withRenewal)
    {
        var renews = withRenewal && row.Account.RenewsOn is { } day ? book.Say(ListKeys.RowRenews, book.Formats.Day(day)) : null;
        var byHand = row.ByHand is null ? null : book.Say(ListKeys.RowByHand);
        var change = Change(row, changeDays) is { } points ? book.Say(CommonKeys.ChangeIn, points, changeDays) : null;
        var driver = row.Score.Drivers().FirstOrDefault();
        var says = driver is null ? null : new Explained(book, row.Names).Says(driver);
        var arr = book.ShortArr(row.Account);
        var said = arr.Length == 0 ? null : book.Say(ListKeys.RowArr, arr);
        var detail = RowNotes.Of(book, row) is { } note ? book.Joined(byHand, note, said) : book.Joined(byHand, renews, says, change, said);
        return detail.Length == 0 ? null : detail;
    }

    private static int? Change(AccountRow row, int days) => days switch
    {
        7 => row.Movement.Delta7,
        90 => row.Movement.Delta90,
        _ => row.Movement.Delta30,
    };
}

using System.Net.Mail;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using NodaTime;

namespace HealthScore.Bot.People;

/// <summary>
/// Reads people: columns <c>user_id</c> (an e-mail address) and <c>name</c>, optionally <c>role</c>, <c>manager</c>,
/// <c>language</c>, <c>timezone</c> and <c>team</c>, by name and in any order; further columns are ignored. An empty role
/// is csm, an empty language English, an empty time zone UTC.
/// </summary>
internal sealed class PeopleCsv : IDisposable
{
    private const string Utc = "Etc/UTC";

    private readonly CsvTable _table;
    private readonly int _id;
    private readonly int _name;
    private readonly int _role;
    private readonly int _manager;
    private readonly int _language;
    private readonly int _timeZone;
    private readonly int _team;

    /// <param name="table">Disposed with this.</param>
    /// <exception cref="FileProblemException">A required column is missing.</exception>
    public PeopleCsv(CsvTable table)
    {
        _table = table;
        (_id, _name) = (table.Require("user_id"), table.Require("name"));
        (_role, _manager, _team) = (table.Find("role"), table.Find("manager"), table.Find("team"));
        (_language, _timeZone) = (table.Find("language"), table.Find("timezone"));
    }

    /// <summary>Every row once, streaming.</summary>
    /// <exception cref="FileProblemException">While enumerating: the file is damaged as a whole.</exception>
    public IEnumerable<ImportedRow<Person>> Rows()
    {
        while (_table.Read()) yield return Row();
    }

    public void Dispose() => _table.Dispose();

    private ImportedRow<Person> Row()
    {
        if (_table.Misfit() is { } misfit) return new(misfit);
        var id = Text(_id);
        if (!IsAddress(id)) return Reject(_id, "Expected an e-mail address such as ana@example.com.");
        if (Text(_name) is not { } name) return Reject(_name, "Everybody needs a name.");
        var role = Text(_role) is { } writtenRole ? PersonWords.Role(writtenRole) : PersonRole.Csm;
        if (role is null) return Reject(_role, $"Expected {PersonWords.Roles}.");
        var manager = Text(_manager);
        if (manager is not null && !IsAddress(manager)) return Reject(_manager, "Expected the manager's e-mail address, or nothing.");
        if (manager is not null && new UserId(manager) == new UserId(id!)) return Reject(_manager, "Nobody manages themselves; leave it empty for the top of the line.");
        var language = Text(_language) is { } writtenLanguage ? PersonWords.Language(writtenLanguage) : Language.English;
        if (language is null) return Reject(_language, $"Expected {PersonWords.Languages}.");
        var zone = Text(_timeZone) ?? Utc;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) return Reject(_timeZone, "Expected an IANA time zone such as Europe/Madrid.");
        return new(_table.Line, new Person(
            new UserId(id!), name, role.Value, manager is null ? null : new UserId(manager), language.Value, zone, Text(_team)));
    }

    private string? Text(int column) => column >= 0 && _table.Text(column)?.Trim() is { Length: > 0 } text ? text : null;

    private ImportedRow<Person> Reject(int column, string reason) => new(_table.Reject(column, reason));

    private static bool IsAddress(string? text) => MailAddress.TryCreate(text, out var address) && address.Address == text;
}

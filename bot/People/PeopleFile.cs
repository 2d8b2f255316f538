using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.People;

/// <summary>A whole <c>people.csv</c>: where an id comes again, the later row counts, in the place of the earlier.</summary>
/// <param name="People">In file order.</param>
/// <param name="Rejected">Rows left out, in file order.</param>
/// <param name="Replaced">Rows that took the place of an earlier one.</param>
internal sealed record PeopleFile(IReadOnlyList<Person> People, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<ReplacedRow> Replaced)
{
    /// <exception cref="FileProblemException">It cannot be read, is damaged as a whole, or lacks a column.</exception>
    public static PeopleFile Read(string path) => Read(CsvTable.Open(path));

    /// <summary>Reads a table to its end and disposes it.</summary>
    /// <exception cref="FileProblemException">It is damaged as a whole, or lacks a column.</exception>
    public static PeopleFile Read(CsvTable table)
    {
        using var source = new PeopleCsv(table);
        var people = new List<Person>();
        var places = new Dictionary<UserId, (int Place, long Line)>();
        var rejected = new List<RejectedRow>();
        var replaced = new List<ReplacedRow>();
        foreach (var row in source.Rows())
        {
            if (!row.IsAccepted)
            {
                rejected.Add(row.Rejected);
            }
            else if (places.TryGetValue(row.Value.Id, out var earlier))
            {
                replaced.Add(new ReplacedRow(table.File, row.Line, earlier.Line, row.Value.Id.Value));
                people[earlier.Place] = row.Value;
                places[row.Value.Id] = (earlier.Place, row.Line);
            }
            else
            {
                places.Add(row.Value.Id, (people.Count, row.Line));
                people.Add(row.Value);
            }
        }

        return new PeopleFile(people, rejected, replaced);
    }
}
